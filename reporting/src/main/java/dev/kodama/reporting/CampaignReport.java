package dev.kodama.reporting;

import java.util.List;

/// What a campaign cost and brought: in total, per creator and over time. Every figure is computed in one place, so a
/// page, an answer and an export of the same facts agree to the yen.
///
/// @param creators those who were invited or went further; the largest spend first
/// @param days business days (Asia/Tokyo) without gaps, the last one equal to the totals; empty before the first fact
public record CampaignReport(CampaignHeadline headline, List<CreatorResult> creators, List<ReportDay> days) {}
