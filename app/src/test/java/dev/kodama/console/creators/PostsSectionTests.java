package dev.kodama.console.creators;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.HasDynamicTitle;
import dev.kodama.PostsBrought;
import dev.kodama.console.ConsoleTest;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.ImportDesk;
import dev.kodama.scoring.PostWatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PostsSectionTests extends ConsoleTest {
    @Autowired
    private CreatorDirectory directory;

    @Autowired
    private ImportDesk desk;

    @Autowired
    private PostWatch watch;

    private PostsBrought brought;

    @BeforeEach
    void start() {
        brought = new PostsBrought(directory, desk, watch);
    }

    @Test
    void postsTellTheirMedianAndWhatItRestsOn() {
        visit("creators/" + brought.hana().creatorId());

        assertThat(words())
                .contains("投稿と返信", "エンゲージメント率（投稿の中央値）", "2.30%", "n = 7／7")
                .as("the chart's table")
                .contains("中央値 2.30%", "PR · 動画6 #PR");
    }

    @Test
    void repliesAreSaidInASentenceWithWhatWasNotCounted() {
        visit("creators/" + brought.hana().creatorId());

        assertThat(words())
                .contains("2件のコメントの50%に返信しています（少なくとも9%）。返信の半数は2.0時間以内です。")
                .contains("数えなかったもの：リンクのみ 1件");
    }

    @Test
    void whereNothingIsKnownTheWayLeadsToTheImport() {
        var bare = brought.bare();
        visit("creators/" + bare.creatorId());

        assertThat(words()).contains("投稿がまだありません", "YouTube Studio");
        find(Button.class).all().stream()
                .filter(button -> button.getText().contains("のファイルを取り込む"))
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(((HasDynamicTitle) getCurrentView()).getPageTitle()).isEqualTo("ファイルを取り込む");
    }

    private String words() {
        return find(CreatorView.class).single().getElement().getTextRecursively();
    }
}
