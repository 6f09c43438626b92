package fi.yhdyspinta.choice;

import fi.yhdyspinta.choice.GroupAreas.GroupArea;
import fi.yhdyspinta.series.IndicatorSeriesDto.Change;
import fi.yhdyspinta.series.IndicatorSeriesDto.Point;
import fi.yhdyspinta.series.IndicatorSeriesDto.SeriesArea;
import fi.yhdyspinta.series.IndicatorSeriesDto.WantedArea;
import fi.yhdyspinta.series.TargetProgress;
import fi.yhdyspinta.shared.LocalizedText;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a group follows, how it stands in its area, and what to talk about first. */
@Schema(name = "GroupScorecard")
public record ScorecardDto(
        @Schema(required = true, description = "Group") UUID groupId,
        @Schema(required = true, description = "The areas that the group works for, the largest first") List<GroupArea> areas,
        @Schema(required = true, description = "The one whose numbers these are") GroupArea area,
        @Schema(required = true, description = "What is followed; what to talk about first comes first") List<Item> items,
        @Schema(required = true, description = "What is deliberately left out, with the reasons") List<ChoiceDto> omissions) {

    @Schema(name = "ScorecardItem", description = "An indicator that is followed, and how it stands")
    public record Item(
            @Schema(required = true, description = "The choice with its target") ChoiceDto choice,
            @Schema(description = "How it has developed; absent when the indicator is switched off") Development development,
            @Schema(description = "How the target stands; absent without a target for this area") Progress progress,
            @Schema(required = true, description = "Goals of the group that are to move it, as far as the caller may know of them") List<Goal> goals,
            @Schema(required = true, description = "Why it stands where it stands in the order") Talk talk,
            @Schema(required = true, description = "The same in words") LocalizedText talkReason) {}

    @Schema(name = "ScorecardDevelopment", description = "How an indicator has developed in an area")
    public record Development(
            @Schema(required = true, description = "The area that the numbers are of") SeriesArea area,
            @Schema(description = "The area that was asked for, when it has no value and a larger one is shown") WantedArea wantedArea,
            @Schema(required = true, description = "All this in one plain sentence, in Finnish, Swedish and English") LocalizedText sentence,
            @Schema(required = true, description = "Year by year, the oldest first") List<Point> points,
            @Schema(description = "The latest value against an earlier one of its own") Change change,
            @Schema(required = true, description = "What must be shown wherever a number is") LocalizedText attribution,
            @Schema(required = true, description = "True when its values are invented for demonstration") boolean synthetic) {}

    @Schema(name = "ScorecardGoal", description = "A goal that is to move an indicator")
    public record Goal(
            @Schema(required = true, description = "Goal") UUID id,
            @Schema(required = true, description = "Its title", examples = "Kuraattorille pääsee viikossa") String title,
            @Schema(required = true, description = "Its status", examples = "IN_PROGRESS") String status,
            @Schema(required = true, description = "Whether it is late today") boolean late) {}

    @Schema(name = "ScorecardProgress", description = "How a target stands: the pace that is needed against the one that has been")
    public record Progress(
            @Schema(required = true, description = "How it stands") TargetProgress.State state,
            @Schema(description = "Change in a year that is still needed, in the unit of the indicator; absent when it is over or not known", examples = "-0.8") Double neededPerYear,
            @Schema(description = "Change in a year since the baseline; absent when not known", examples = "-0.3") Double actualPerYear) {

        static Progress of(TargetProgress progress) {
            return new Progress(progress.state(), progress.neededPerYear(), progress.actualPerYear());
        }
    }

    /** Why something is talked of, the most pressing first. */
    @Schema(name = "TalkReason", description = "Why an indicator is talked of, the most pressing first")
    public enum Talk {
        TARGET_MISSED("Tavoitevuosi on ohi, eikä tavoitearvoa saavutettu: mitä siitä opitaan?",
                "Målåret är förbi och målvärdet nåddes inte: vad lär vi oss av det?",
                "The target year is over and the target was not reached: what is to be learned from it?"),
        WRONG_WAY("Suunta on väärä: mitä lukujen takana on ja kuka voi auttaa?",
                "Utvecklingen går åt fel håll: vad ligger bakom siffrorna och vem kan hjälpa?",
                "It goes the wrong way: what lies behind the numbers, and who can help?"),
        BEHIND_TARGET("Muutos on liian hidas tavoitearvoon nähden: mitä tehdään toisin?",
                "Förändringen är för långsam för målvärdet: vad gör vi annorlunda?",
                "The change is too slow for the target: what is to be done differently?"),
        NO_VALUES("Lukuja ei ole tai ne on suojattu: mistä muualta tieto saadaan?",
                "Siffror saknas eller är skyddade: varifrån kan vi annars få veta?",
                "There are no numbers, or they are not told: how else can we know?"),
        NO_TARGET("Tavoitearvoa ei ole asetettu: mihin halutaan päästä?",
                "Inget målvärde har satts: vart vill vi komma?",
                "There is no target: where do we want to get?"),
        NO_GOAL("Mikään ryhmän tavoite ei vielä liity tähän: mitä tehdään?",
                "Inget av gruppens mål gäller ännu detta: vad gör vi?",
                "No goal of the group is about this yet: what is to be done?"),
        STEADY("Selvää muutosta ei ole: pidetään silmällä.", "Ingen tydlig förändring: vi håller ögonen på den.",
                "There is no clear change: worth keeping an eye on."),
        GOING_WELL("Suunta on hyvä: mikä on auttanut ja miten sitä jatketaan?",
                "Utvecklingen går åt rätt håll: vad har hjälpt och hur fortsätter vi?",
                "It goes the right way: what has helped, and how is it kept up?"),
        TARGET_REACHED("Tavoitearvo on saavutettu: kenelle siitä kerrotaan ja mikä on seuraava?",
                "Målvärdet är nått: för vem berättar vi det och vad är nästa steg?",
                "The target is reached: whom do we tell, and what comes next?");

        final LocalizedText words;

        Talk(String fi, String sv, String en) {
            words = new LocalizedText(fi, sv, en);
        }
    }
}
