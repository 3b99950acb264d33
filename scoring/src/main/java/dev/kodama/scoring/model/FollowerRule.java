package dev.kodama.scoring.model;

/// What speaks against a follower. Each is a sign, none is a proof: real people forget the picture, too.
public enum FollowerRule {
    NO_PICTURE(new Text("プロフィール画像がない", "No profile picture")),
    HARDLY_ANY_POSTS(new Text("投稿がほとんどない", "Hardly any posts")),
    HARDLY_ANY_FOLLOWERS(new Text("フォロワーがほとんどいない", "Hardly any followers")),
    FOLLOWS_MANY_MORE(new Text("フォロワー数に比べて大量にフォローしている", "Follows many more than follow it")),
    DIGITS_IN_USER_NAME(new Text("ユーザー名に数字が多い", "Many digits in the user name")),
    ODD_FULL_NAME(new Text("表示名に数字がある、またはユーザー名と同じ", "Digits in the full name, or the user name again")),
    NO_DESCRIPTION(new Text("自己紹介がない", "No description"));

    private final Text name;

    FollowerRule(Text name) {
        this.name = name;
    }

    public Text text() {
        return name;
    }
}
