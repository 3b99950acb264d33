/// The console: what account managers and operations see. This page is the how-to for adding to it.
///
/// # A new page
/// Put views into `console.<slice>`, package-private, and name what they show: `RegisterView`, `CreatorView`.
/// ```java
/// @Route("creators")
/// @PermitAll                                // or @RolesAllowed("ADMIN"): the menu and the door read the same line
/// class RegisterView extends Page implements BeforeEnterObserver, HasDynamicTitle { … }
/// ```
/// The frame comes by itself ([MainLayout] is the `@Layout`). A slice is found in the menu by one public bean,
/// `CreatorsNavigation implements Navigation`; other slices link to its pages through static methods there, since they
/// cannot see the views. Views call a module's facade and nothing below it, and read per page in one call, not per row.
///
/// # Idioms (`console.parts`)
/// | for | take |
/// |---|---|
/// | title, breadcrumbs, actions | `new PageHeader(title).under(…).badges(…).actions(…)` |
/// | a part of a page | `new Section(title, …)`; facts by label: `new Facts().fact(label, value)` |
/// | a long list | `PagedGrid<T>` and `grid.show((after, first) -> …)`: by cursor only, never by offset |
/// | filters, order, tab | [dev.kodama.console.parts.Address]: controls go to an address, `beforeEnter` shows it |
/// | nothing to show | `new EmptyState(icon, title, whatToDo, button)`; for a grid `setEmptyStateComponent` |
/// | a form | `new FormDialog(title, fields…).onSave(label, …)`: gives nothing, or the refusal's words |
/// | was done / can be undone / did not work | `Toast.done`, `Toast.undo`, `Toast.problem` |
/// | cannot be undone | `Confirm.ask`, `Confirm.danger`; the button says the verb |
/// | a message within the page | `Notice.info`, `.success`, `.warning`, `.problem` |
/// | a day, a moment | `new DayField(label)`, `new MomentField(label)`: calendars that speak Japanese |
/// | buttons | `Buttons.primary` (one a page), `.plain`, `.quiet`, `.danger`, `.icon` |
/// | a job in the background | `new JobProgress(state, whenFinished)`: asks once a second, only while it runs |
/// | tabs | `TabBar`: which one is open stands in the address |
/// | a state, a tier | `new Badge(word, tone)`, `new TierBadge(followers, cutoffs)` |
/// | a figure | `Figure.compact(n)`, `.yen(n)`, `.percent(f, 1)`, `.age(moment)`: null shows as "—", never as 0 |
/// | a chart | `new Chart(name, new LineChart(…))` in `console.chart`: picture and table from the same record |
///
/// The field that `/` jumps to carries the attribute `data-search`.
///
/// # Words
/// `text("creators.register.title")` ([dev.kodama.console.texts.Texts#text]) in code, never a literal; the pair
/// `texts/<slice>_ja.properties` and `texts/<slice>_en.properties` has the words. Write Japanese first, as a colleague
/// would say it. Words that every slice needs (platforms, tiers, cancel, save) are in `texts/console_*`. Figures and
/// dates inside a sentence are written by `Formats` before they go in. `TextsTests` fails on a key that is missing in
/// either language or that nobody wrote.
///
/// # Errors
/// A refusal that the facade returns is words beside the field, above the form or in a toast. A thing that is not there
/// or not for this person: throw `NotFoundException` in `beforeEnter`. Everything else is a bug: let it fly, the person
/// gets a number and the log the rest.
///
/// # Limits
/// Free core components only, and no `@JsModule`, `@CssImport` or `@Theme`: each of them would force a front-end build
/// with Node. Styles are classes in `styles/kodama.css`, or in a slice's own file beside it; [AppShell] loads all of
/// them, so that a part looks the same on whichever page it stands. Take the variables (`--kodama-…`): dark mode works
/// by them.
@NullMarked
package dev.kodama.console;

import org.jspecify.annotations.NullMarked;
