package dev.kodama.creators.value;

import dev.kodama.creators.events.PostFormat;
import dev.kodama.creators.naming.Folding;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Words around posts: their formats, and the labels by which a caption says that it is advertising.
public final class PostWords {
    /// What the Japanese notice on hidden advertising takes for recognisable, and what is usual abroad. A word of a
    /// sentence is not a label; a hashtag or a bracket around it is.
    private static final Pattern LABEL = Pattern.compile(
            "(?:#|＃)\\s?(?:pr|ad|ads|sponsored|advertisement|paidpartnership|広告|宣伝|ぷろもーしょん|たいあっぷ|提供)(?![\\p{L}\\p{N}_])"
                    + "|[\\[(【「《](?:pr|ad|広告|宣伝|ぷろもーしょん|たいあっぷ|提供)[^\\])】」》]{0,20}[\\])】」》]"
                    + "|^(?:pr|広告|宣伝|ぷろもーしょん)(?=[\\s:|/])"
                    + "|(?:から|より)[^\\n]{0,20}(?:提供|ご提供)(?:を受け|いただ|頂)");

    private PostWords() {}

    public static boolean saysItIsPaid(String caption) {
        return LABEL.matcher(Folding.fold(caption)).find();
    }

    /// What platforms and people call the formats; null for words that say nothing.
    public static @Nullable PostFormat format(String written) {
        var word = Folding.fold(written).replaceFirst("^(?:ig|instagram|facebook|fb|youtube|いんすたぐらむ) ?", "");
        return switch (word) {
            case "image", "photo", "picture", "写真", "画像", "静止画", "foto", "imagen" -> PostFormat.IMAGE;
            case "carousel", "carousel album", "carousel_album", "album", "かるーせる", "かるーせる投稿", "photos", "carrusel" ->
                PostFormat.CAROUSEL;
            case "video", "videos", "動画", "vídeo" -> PostFormat.VIDEO;
            case "reel", "reels", "short", "shorts", "short video", "りーる", "りーる動画", "しょーと", "しょーと動画" ->
                PostFormat.SHORT_VIDEO;
            case "story", "stories", "すとーりー", "すとーりーず", "historia" -> PostFormat.STORY;
            case "live", "live video", "live stream", "livestream", "らいぶ", "らいぶ配信", "配信" -> PostFormat.LIVE;
            case "text", "status", "tweet", "てきすと", "文章" -> PostFormat.TEXT;
            case "article", "blog", "記事", "ぶろぐ" -> PostFormat.ARTICLE;
            default -> null;
        };
    }
}
