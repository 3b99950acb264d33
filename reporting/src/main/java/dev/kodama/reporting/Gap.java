package dev.kodama.reporting;

/// Why there is no value. A missing figure is never shown as 0.
public enum Gap {
    NO_POST("公開済みの投稿がまだありません", "No post is live yet"),
    NOT_CAPTURED("数値がまだ入力されていません", "The figures have not been entered yet"),
    DIVISION_BY_ZERO("割る数が0です", "It would be divided by 0"),
    NO_FEE_AGREED("報酬がまだ合意されていません", "No fee has been agreed yet"),
    NO_BUDGET("予算がありません", "There is no budget"),
    NOT_PREDICTED("スコアに予測がありません", "The score made no prediction"),
    NOT_DEFINED_HERE("Instagramの投稿だけで定義されています", "It is defined for Instagram posts only");

    private final String japanese;
    private final String english;

    Gap(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    public String text(ReportLanguage language) {
        return language.choose(japanese, english);
    }
}
