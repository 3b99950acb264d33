package dev.kodama.reporting;

import java.time.LocalDate;

/// A campaign as it stood at the end of one business day in Japan. What was not measured that day is carried forward.
public record ReportDay(LocalDate day, int livePosts, Figures figures) {}
