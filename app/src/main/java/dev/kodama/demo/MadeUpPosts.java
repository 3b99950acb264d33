package dev.kodama.demo;

import dev.kodama.creators.events.Platform;
import dev.kodama.demo.MadeUpCreator.Account;
import dev.kodama.demo.MadeUpFiles.Sheet;
import dev.kodama.demo.MadeUpPost.Comment;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Thirty to sixty posts of an account, scattered around its averages, and what is said below the latest of them.
final class MadeUpPosts {
    private static final int COMMENTED = 30;
    private static final int MOST_COMMENTS = 12;

    private static final List<String> CAPTIONS = List.of(
            "朝の光がきれいだった日。",
            "新しい道具を試しました。感想はコメントで聞かせてください。",
            "週末の記録。",
            "質問をたくさんもらったので、まとめて答えます。",
            "雨の日の過ごし方。",
            "一年前の自分に見せたい。",
            "続けてきてよかったと思えた日。",
            "準備しているところ。");
    private static final List<String> SAID = List.of(
            "毎回楽しみにしています",
            "どこで買えますか？",
            "くわしく教えてください！",
            "わたしもやってみます",
            "すてきですね",
            "👏👏👏",
            "初心者でもできますか？",
            "次はいつですか？",
            "元気をもらいました",
            "この前の続きも見たいです");
    private static final List<String> ANSWERED =
            List.of("ありがとうございます！", "はい、大丈夫ですよ。", "次の投稿で書きますね。", "うれしいです！", "プロフィールのリンクにまとめました。");

    private MadeUpPosts() {}

    /// See [Sheet#POST_LISTS].
    ///
    /// @param until the latest post is older
    static void writePosts(Stream<MadeUpCreator> creators, Instant until, Writer out) {
        var csv = Sheet.POST_LISTS.open(out);
        creators.forEach(creator -> {
            var account = creator.accounts().getFirst();
            for (var post : of(creator, until)) {
                csv.writeRecord(
                        account.platform().name(),
                        account.handle(),
                        post.url(),
                        post.publishedAt().toString(),
                        post.format(),
                        post.caption(),
                        post.paid() ? "1" : "0",
                        Long.toString(post.views()),
                        Objects.toString(post.likes(), ""),
                        Long.toString(post.comments()),
                        Long.toString(post.shares()),
                        Long.toString(post.saves()));
            }
        });
    }

    /// See [Sheet#COMMENTS].
    static void writeComments(Stream<MadeUpCreator> creators, Instant until, Writer out) {
        var csv = Sheet.COMMENTS.open(out);
        creators.forEach(creator -> {
            var account = creator.accounts().getFirst();
            for (var post : of(creator, until)) {
                for (var comment : post.thread()) {
                    csv.writeRecord(
                            account.platform().name(),
                            account.handle(),
                            post.url(),
                            comment.id(),
                            Objects.toString(comment.parent(), ""),
                            comment.author(),
                            comment.byOwner() ? "1" : "0",
                            comment.at().toString(),
                            comment.text());
                }
            }
        });
    }

    /// Newest first.
    private static List<MadeUpPost> of(MadeUpCreator creator, Instant until) {
        var random = new SplittableRandom(creator.number());
        var account = creator.accounts().getFirst();
        var posts = new ArrayList<MadeUpPost>();
        var count = random.nextInt(30, 61);
        var hidesLikes = random.nextInt(10) == 0;
        var publishedAt = until.minus(Duration.ofDays(3));
        for (var i = 0; i < count; i++) {
            var scale = Math.exp(0.45 * random.nextGaussian());
            var paid = random.nextInt(8) == 0;
            var comments = Math.max(3, Math.round(account.avgComments() * scale));
            var id = random.nextLong(1_000_000_000_000_000_000L, Long.MAX_VALUE);
            posts.add(new MadeUpPost(
                    url(account, id),
                    format(account.platform(), random),
                    publishedAt,
                    (paid ? "【PR】" : "") + any(CAPTIONS, random),
                    paid,
                    Math.round(account.avgViews() * scale),
                    hidesLikes ? null : Math.round(account.avgLikes() * scale),
                    comments,
                    Math.round(account.avgShares() * scale),
                    Math.round(account.avgLikes() * scale / 8),
                    i < COMMENTED ? thread(account, id, publishedAt, comments, random) : List.of()));
            publishedAt = publishedAt.minus(Duration.ofMinutes(random.nextInt(24 * 60, 5 * 24 * 60)));
        }
        return posts;
    }

    private static List<Comment> thread(
            Account account, long post, Instant publishedAt, long comments, SplittableRandom random) {
        var thread = new ArrayList<Comment>();
        var replies = (double) account.answeredComments() / account.othersComments();
        for (var i = 0; i < Math.min(comments, MOST_COMMENTS); i++) {
            var id = Long.toString(post, 36) + "-" + i;
            var at = publishedAt.plus(Duration.ofMinutes(random.nextInt(3, 24 * 60)));
            thread.add(new Comment(id, null, "demo." + random.nextInt(100_000), false, at, said(random)));
            if (random.nextDouble() < replies) {
                var minutes = Math.clamp(Math.round(Math.exp(5 + random.nextGaussian())), 2, 24 * 60);
                thread.add(new Comment(
                        id + "-a",
                        id,
                        account.handle(),
                        true,
                        at.plus(Duration.ofMinutes(minutes)),
                        any(ANSWERED, random)));
            }
        }
        return thread;
    }

    /// Among thirty one that says nothing but a link, and one that calls a friend.
    private static String said(SplittableRandom random) {
        return switch (random.nextInt(30)) {
            case 0 -> "https://present.example/" + random.nextInt(1_000);
            case 1 -> "@demo." + random.nextInt(100_000);
            default -> any(SAID, random);
        };
    }

    private static String format(Platform platform, SplittableRandom random) {
        return switch (platform) {
            case INSTAGRAM, FACEBOOK -> any(List.of("image", "carousel", "reel"), random);
            case YOUTUBE -> any(List.of("video", "video", "short"), random);
            case TIKTOK -> "short";
            case X -> any(List.of("text", "image", "video"), random);
            case BLOG -> "article";
            case TWITCH -> "live";
        };
    }

    private static String url(Account account, long id) {
        return DemoAddresses.post(account.platform(), account.handle(), id);
    }

    private static <T> T any(List<T> things, SplittableRandom random) {
        return things.get(random.nextInt(things.size()));
    }
}
