package fi.yhdyspinta.demo;

import org.jdbi.v3.core.Handle;

/** What the demo counties have chosen for themselves in the reference data: their own words and their own standard. */
final class CountyChoices {

    private CountyChoices() {}

    static void write(Handle db, DemoCalendar calendar) {
        for (var words : DemoTable.demo("county_words.csv")) {
            db.createUpdate("""
                    UPDATE county SET regional_group_word_fi = :groupFi, regional_group_word_sv = :groupSv,
                        regional_group_word_en = :groupEn, coordinator_title_fi = :titleFi,
                        coordinator_title_sv = :titleSv, coordinator_title_en = :titleEn, version = version + 1
                    WHERE code = :county""")
                    .bind("county", words.getField("county"))
                    .bind("groupFi", words.getField("group_fi")).bind("groupSv", words.getField("group_sv"))
                    .bind("groupEn", words.getField("group_en")).bind("titleFi", words.getField("title_fi"))
                    .bind("titleSv", words.getField("title_sv")).bind("titleEn", words.getField("title_en"))
                    .execute();
        }
        // Varsinais-Suomi wants the minority heard in every bilingual municipality; Päijät-Häme asks for no police.
        level(db, calendar, "05", "MINORITY_LANGUAGE_VOICE", "REQUIRED", 17);
        level(db, calendar, "09", "POLICE_RESCUE", "NONE", 12);
    }

    private static void level(Handle db, DemoCalendar calendar, String county, String item, String level, int monthsAgo) {
        db.createUpdate("""
                INSERT INTO standard_level (standard_item_id, county_code, level, valid_from)
                SELECT id, :county, :level, :from FROM standard_item WHERE group_kind = 'MUNICIPAL' AND code = :item""")
                .bind("county", county).bind("item", item).bind("level", level)
                .bind("from", calendar.monthsAgo(monthsAgo)).execute();
    }
}
