package dev.kodama.console.intake;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Ids;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.Toast;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CustomFields;
import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportDesk.PreviewOutcome;
import dev.kodama.creators.ImportDesk.StartOutcome;
import dev.kodama.creators.ImportKind;
import dev.kodama.creators.ImportPlan;
import dev.kodama.creators.ImportPreview;
import dev.kodama.creators.ImportProgress;
import dev.kodama.creators.ImportRefusal;
import dev.kodama.creators.MappingShelf;
import dev.kodama.security.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;

/// Brings a file in: upload it, say what its columns are, try it, take it. The uploaded file stands in the address, so
/// a reload or a colleague goes on from there.
@Route("imports/new")
@RolesAllowed({"ADMIN", "MANAGER", "OPS"})
class ImportWizardView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private static final String FILE = "file";

    /// Whose rows the file has, if whoever came here has said so already.
    static final String ACCOUNT = "account";

    private enum Step {
        UPLOAD,
        MAPPING,
        TRIAL
    }

    private final ImportDesk desk;
    private final MappingShelf shelf;
    private final CustomFields fields;
    private final AccountPicker.Choices accounts;
    private final String by;
    private final Div steps = new Div();
    private final Div content = new Div();
    private Address address = Address.empty();

    ImportWizardView(
            ImportDesk desk, MappingShelf shelf, CustomFields fields, CreatorDirectory directory, CurrentUser user) {
        this.desk = desk;
        this.shelf = shelf;
        this.fields = fields;
        this.accounts = new AccountPicker.Choices(directory);
        this.by = user.username();
        content.addClassName("column");
        add(
                new PageHeader(text("intake.wizard.title")).under(text("intake.imports.title"), ImportsView.class),
                steps,
                content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = Address.of(event);
        address.one(FILE)
                .flatMap(Ids::read)
                .ifPresentOrElse(fileId -> show(proposed(fileId)), () -> upload(Optional.empty()));
    }

    private PreviewOutcome proposed(UUID fileId) {
        var outcome = desk.preview(fileId, null, null);
        var account = address.one(ACCOUNT).flatMap(Ids::read);
        return outcome instanceof PreviewOutcome.Readable(var preview)
                        && account.isPresent()
                        && preview.plan().kind() != ImportKind.CREATORS
                ? desk.check(fileId, preview.plan().about(account.get()))
                : outcome;
    }

    @Override
    public String getPageTitle() {
        return text("intake.wizard.title");
    }

    private void upload(Optional<ImportRefusal> refusal) {
        at(Step.UPLOAD);
        refusal.ifPresent(why -> content.add(Notice.problem(ImportWords.refusal(why))));
        content.add(new UploadStep(desk, by, this::uploaded));
    }

    private void uploaded(PreviewOutcome outcome) {
        switch (outcome) {
            case PreviewOutcome.Readable(var preview) ->
                address.with(FILE, preview.fileId()).go(ImportWizardView.class);
            case PreviewOutcome.Refused(var refusal) -> upload(Optional.of(refusal));
        }
    }

    private void show(PreviewOutcome outcome) {
        switch (outcome) {
            case PreviewOutcome.Readable(var preview) -> mapping(preview);
            case PreviewOutcome.Refused(var refusal) -> upload(Optional.of(refusal));
        }
    }

    private void mapping(ImportPreview preview) {
        at(Step.MAPPING);
        content.add(new MappingStep(
                desk, shelf, accounts, fields.all(), by, preview, this::tryIt, plan -> start(preview.fileId(), plan)));
    }

    private void tryIt(ImportPreview preview, ImportPlan plan) {
        switch (desk.start(preview.fileId(), plan, true, by)) {
            case StartOutcome.Started(var trialId) -> trial(preview, plan, trialId);
            case StartOutcome.Refused(var refusal) -> Toast.problem(ImportWords.refusal(refusal));
        }
    }

    private void trial(ImportPreview preview, ImportPlan plan, UUID trialId) {
        at(Step.TRIAL);
        content.add(new ImportJob(desk, trialId, true, progress -> tried(preview, plan, progress)));
    }

    private void tried(ImportPreview preview, ImportPlan plan, ImportProgress progress) {
        at(Step.TRIAL);
        var take = Buttons.primary(text("intake.wizard.take"), () -> start(preview.fileId(), plan));
        take.setEnabled(progress.failure() == null && progress.counts().rowsTaken() > 0);
        content.add(
                Page.row(
                        take,
                        Buttons.plain(text("intake.wizard.back"), () -> show(desk.check(preview.fileId(), plan)))),
                new ImportReport(desk, progress));
    }

    private void start(UUID fileId, ImportPlan plan) {
        switch (desk.start(fileId, plan, false, by)) {
            case StartOutcome.Started(var importId) -> IntakeNavigation.open(importId);
            case StartOutcome.Refused(var refusal) -> Toast.problem(ImportWords.refusal(refusal));
        }
    }

    /// Empties the page for that step and shows where one is.
    private void at(Step current) {
        var list = new OrderedList();
        list.addClassName("steps");
        for (var step : Step.values()) {
            var item = new ListItem(new Span(word("intake.wizard.step", step)));
            if (step == current) {
                item.getElement().setAttribute("aria-current", "step");
            } else if (step.ordinal() < current.ordinal()) {
                item.addClassName("past");
            }
            list.add(item);
        }
        steps.removeAll();
        steps.add(list);
        content.removeAll();
    }
}
