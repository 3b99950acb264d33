package dev.kodama.creators.events;

import org.jspecify.annotations.Nullable;

/// What the profile of one sampled follower looks like, without anything that tells whose it is. What the source does
/// not say is null.
///
/// @param picture whether there is a profile picture
/// @param userNameDigitsPpm digits among the characters of the user name, in parts per million
/// @param fullNameWords words in the full name
/// @param fullNameDigitsPpm digits among the characters of the full name, in parts per million
/// @param nameIsUserName whether the full name is nothing but the user name
/// @param descriptionLength characters
/// @param link whether there is an address outside
/// @param closed whether only followers see the posts
/// @param posts that were made
/// @param followers of the follower
/// @param follows whom the follower follows
public record FollowerProfile(
        @Nullable Boolean picture,
        @Nullable Integer userNameDigitsPpm,
        @Nullable Integer fullNameWords,
        @Nullable Integer fullNameDigitsPpm,
        @Nullable Boolean nameIsUserName,
        @Nullable Integer descriptionLength,
        @Nullable Boolean link,
        @Nullable Boolean closed,
        @Nullable Long posts,
        @Nullable Long followers,
        @Nullable Long follows) {}
