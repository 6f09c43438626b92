package fi.yhdyspinta.feed;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What feeds say of themselves and of what happened, in the language of each text. */
enum FeedWords {
    FI("päätökset ja tavoitteet", "Päätös", "Tavoite sovittu", "Tavoite saavutettu", "Tavoite lopetettu", "Vaikutus lapsiin", "Määräaika",
            "d.M.uuuu", "Esimerkki: keksittyä tietoa."),
    SV("beslut och mål", "Beslut", "Mål överenskommet", "Mål uppnått", "Mål avbrutet", "Betydelse för barnen", "Tidsfrist", "d.M.uuuu",
            "Exempel: påhittade uppgifter."),
    EN("decisions and goals", "Decision", "Goal agreed", "Goal achieved", "Goal discontinued", "What it means for children", "Due",
            "d MMMM uuuu", "Example: invented data.");

    final String what;
    final String invented;
    private final String decision;
    private final String agreed;
    private final String achieved;
    private final String discontinued;
    private final String childImpact;
    private final String due;
    private final DateTimeFormatter day;

    FeedWords(String what, String decision, String agreed, String achieved, String discontinued, String childImpact, String due, String day,
            String invented) {
        this.what = what;
        this.decision = decision;
        this.agreed = agreed;
        this.achieved = achieved;
        this.discontinued = discontinued;
        this.childImpact = childImpact;
        this.due = due;
        this.day = DateTimeFormatter.ofPattern(day, Locale.ENGLISH);
        this.invented = invented;
    }

    static FeedWords of(String language) {
        return valueOf(language.toUpperCase(Locale.ROOT));
    }

    /** What happened, in two words. */
    String happened(News.Kind kind) {
        return switch (kind) {
            case DECIDED -> decision;
            case AGREED -> agreed;
            case ACHIEVED -> achieved;
            case DISCONTINUED -> discontinued;
        };
    }

    String meansForChildren(String text) {
        return childImpact + ": " + text;
    }

    String dueOn(LocalDate date) {
        return due + ": " + day.format(date);
    }
}
