package fi.yhdyspinta.report;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** How a report looks in Word: A4, the headings of Word itself, bullets, the page in the footer. */
final class DocxStyles {

    static final BigInteger BULLETS = BigInteger.ONE;

    private static final String FONT = "Arial";
    private static final int A4_WIDTH = 11906;
    private static final int A4_HEIGHT = 16838;
    private static final int MARGIN = 1134;

    private DocxStyles() {}

    static void addTo(XWPFDocument document, String language) {
        var styles = document.createStyles();
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage(switch (language) {
            case "sv" -> "sv-FI";
            case "en" -> "en-GB";
            default -> "fi-FI";
        });
        styles.addStyle(style("Normal", "Normal", 10.5, false, -1, 0, 120));
        styles.addStyle(style("Title", "Title", 20, true, -1, 0, 60));
        styles.addStyle(style("Subtitle", "Subtitle", 11, false, -1, 0, 360));
        styles.addStyle(style("Heading1", "heading 1", 14, true, 0, 420, 140));
        styles.addStyle(style("Heading2", "heading 2", 11.5, true, 1, 280, 80));
        styles.addStyle(style("TOC1", "toc 1", 10.5, false, -1, 0, 40));
        styles.addStyle(style("ListBullet", "List Bullet", 10.5, false, -1, 0, 60));
        styles.addStyle(style("TableText", "Table Text", 9.5, false, -1, 40, 40));
        addBullets(document);
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
    }

    /** @param level of a heading, from 0; -1 for what is none @param before in twentieths of a point */
    private static XWPFStyle style(String id, String name, double size, boolean bold, int level, int before, int after) {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        if (id.equals("Normal")) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal("Normal");
        }
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        if (level >= 0) {
            paragraph.addNewKeepNext();
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        }
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
        var run = style.addNewRPr();
        if (bold) {
            run.addNewB();
        }
        run.addNewSz().setVal(BigInteger.valueOf(Math.round(size * 2)));
        return new XWPFStyle(style);
    }

    private static void addBullets(XWPFDocument document) {
        var bullets = CTAbstractNum.Factory.newInstance();
        bullets.setAbstractNumId(BigInteger.ZERO);
        var level = bullets.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("\u2022");
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(360));
        indent.setHanging(BigInteger.valueOf(260));
        var numbering = document.createNumbering();
        numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(bullets)), BULLETS);
    }

    static void addFooter(XWPFDocument document, String left, String page) {
        var line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setAlignment(ParagraphAlignment.RIGHT);
        line.createRun().setText(left + " · " + page + " ");
        line.getCTP().addNewFldSimple().setInstr("PAGE");
        line.createRun().setText("/");
        line.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }
}
