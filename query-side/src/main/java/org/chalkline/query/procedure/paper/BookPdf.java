package org.chalkline.query.procedure.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Sets many pages as one PDF, with an index that says on which page each thing stands and with the
 * number of each page and of all at its foot. Like a paper's, its bytes follow from what it says
 * alone.
 */
public final class BookPdf {
    private static final String FONT = "/papers/NotoSerifSC-Regular.ttf";

    private static final float MM = 72 / 25.4f;
    private static final float LEFT = 25 * MM;
    private static final float WIDTH = 160 * MM;
    private static final float RIGHT = LEFT + WIDTH;
    private static final float TOP = PDRectangle.A4.getHeight() - 25 * MM;
    private static final float BOTTOM = 25 * MM;
    private static final float FOOT = 15 * MM;
    private static final float TITLE = 20;
    private static final float HEADING = 14;
    private static final float BODY = 10.5f;
    private static final float SMALL = 9;
    private static final float LEADING = 1.55f;

    /** A number of our own, so that none is made of the time. */
    private static final long ID = 19_2002L;

    /**
     * What is set.
     *
     * @param title on its first page
     * @param lines below the title
     * @param index what the index is called
     * @param day that the file bears as the day of its making
     */
    public record Book(
            String title, List<String> lines, String index, LocalDate day, List<Chapter> chapters) {
        public Book {
            lines = List.copyOf(lines);
            chapters = List.copyOf(chapters);
        }
    }

    /** A part of it, which the index names. */
    public record Chapter(String heading, List<Entry> entries) {
        public Chapter {
            entries = List.copyOf(entries);
        }
    }

    /**
     * What stands in a chapter.
     *
     * @param heading which the index names below the chapter's; empty where it doesn't
     * @param paragraphs what it says
     */
    public record Entry(String heading, List<String> paragraphs) {
        public Entry {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** Text at its place on a page. */
    private record Placed(String text, float size, float x, float y) {}

    /**
     * A line of the index.
     *
     * @param page the page of the body, from 0
     */
    private record Listed(String text, boolean chapter, int page) {}

    private final PaperLines lines;
    private final List<List<Placed>> pages = new ArrayList<>();
    private final List<Listed> listed = new ArrayList<>();
    private float y;

    private BookPdf(PDFont font) {
        this.lines = new PaperLines(font);
    }

    /**
     * Writes the file. What is set lies in files beside it meanwhile, and not in memory: a case has
     * as many papers as it has.
     *
     * @throws IOException if there is no room, or the file can't be written
     */
    public static void write(Book book, Path file) throws IOException {
        var set = Files.createTempFile("chalkline-book-", ".pdf");
        try {
            set(book, set);
            // The font is let go before all of it is written once more.
            PaperPdf.plain(set, file);
        } finally {
            Files.deleteIfExists(set);
        }
    }

    private static void set(Book book, Path file) throws IOException {
        try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
                InputStream in = BookPdf.class.getResourceAsStream(FONT)) {
            if (in == null) throw new IllegalStateException(FONT + " is missing");
            document.setDocumentId(ID);
            document.setDocumentInformation(information(book));
            document.getDocumentCatalog().setLanguage("zh-CN");
            PDFont font = PDType0Font.load(document, in, true);
            write(document, font, book);
            document.save(file.toFile(), CompressParameters.NO_COMPRESSION);
        }
    }

    private static PDDocumentInformation information(Book book) {
        var made = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        made.clear();
        var day = book.day();
        made.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        made.set(Calendar.MILLISECOND, 0);
        var information = new PDDocumentInformation();
        information.setTitle(book.title());
        information.setProducer("Chalkline");
        information.setCreationDate(made);
        information.setModificationDate(made);
        return information;
    }

    private static void write(PDDocument document, PDFont font, Book book) throws IOException {
        var body = new BookPdf(font);
        for (var chapter : book.chapters()) body.chapter(chapter);
        // How many pages the index takes follows from how many lines it has, not from what they
        // say.
        int before = new BookPdf(font).front(book, body.listed, 0);
        var front = new BookPdf(font);
        front.front(book, body.listed, before);
        int all = before + body.pages.size();
        int number = 0;
        for (var page : front.pages) emit(document, font, page, ++number, all);
        for (var page : body.pages) emit(document, font, page, ++number, all);
    }

    private static void emit(
            PDDocument document, PDFont font, List<Placed> page, int number, int all)
            throws IOException {
        var set = new PDPage(PDRectangle.A4);
        document.addPage(set);
        try (var stream =
                new PDPageContentStream(
                        document, set, PDPageContentStream.AppendMode.OVERWRITE, false)) {
            for (var each : page) show(stream, font, each);
            var foot = "— " + number + " / " + all + " —";
            float width = font.getStringWidth(foot) / 1000 * SMALL;
            show(stream, font, new Placed(foot, SMALL, LEFT + (WIDTH - width) / 2, FOOT));
        }
    }

    private static void show(PDPageContentStream stream, PDFont font, Placed each)
            throws IOException {
        if (each.text().isEmpty()) return;
        stream.beginText();
        stream.setFont(font, each.size());
        stream.newLineAtOffset(each.x(), each.y());
        stream.showText(each.text());
        stream.endText();
    }

    // ---- pages

    private void turn() {
        pages.add(new ArrayList<>());
        y = TOP;
    }

    private void room(float height) {
        if (pages.isEmpty() || y - height < BOTTOM) turn();
    }

    private void put(String text, float size, float x) {
        pages.getLast().add(new Placed(text, size, x, y));
    }

    private void set(String text, float size, float indent) throws IOException {
        for (var line : lines.of(text, size, WIDTH - indent, 0)) {
            room(size * LEADING);
            y -= size * LEADING;
            put(line, size, LEFT + indent);
        }
    }

    private void chapter(Chapter chapter) throws IOException {
        turn();
        listed.add(new Listed(chapter.heading(), true, pages.size() - 1));
        set(chapter.heading(), HEADING, 0);
        y -= BODY / 2;
        for (var entry : chapter.entries()) entry(entry);
    }

    private void entry(Entry entry) throws IOException {
        room(3 * BODY * LEADING); // no heading stands alone at the foot
        if (!entry.heading().isEmpty()) {
            listed.add(new Listed(entry.heading(), false, pages.size() - 1));
            set(entry.heading(), BODY, 0);
        }
        for (var paragraph : entry.paragraphs()) set(paragraph, SMALL, BODY * 2);
        y -= BODY / 2;
    }

    /**
     * The first page and the index.
     *
     * @param before how many pages stand before the body
     * @return how many pages it takes
     */
    private int front(Book book, List<Listed> index, int before) throws IOException {
        turn();
        for (var line : lines.of(book.title(), TITLE, WIDTH, 0)) {
            y -= TITLE * LEADING;
            put(line, TITLE, LEFT + (WIDTH - lines.width(line, TITLE)) / 2);
        }
        y -= TITLE;
        for (var line : book.lines()) set(line, BODY, 0);
        y -= TITLE;
        set(book.index(), HEADING, 0);
        y -= BODY / 2;
        for (var each : index) listed(each, before);
        return pages.size();
    }

    /** One line, whatever it says: what doesn't fit is cut off, and stands in full on its page. */
    private void listed(Listed each, int before) throws IOException {
        float size = each.chapter() ? BODY : SMALL;
        float indent = each.chapter() ? 0 : BODY * 2;
        room(size * LEADING);
        y -= size * LEADING;
        var fit = lines.of(each.text(), size, WIDTH - indent - 15 * MM, 0);
        if (!fit.isEmpty()) put(fit.getFirst() + (fit.size() > 1 ? "…" : ""), size, LEFT + indent);
        var number = String.valueOf(before + each.page() + 1);
        put(number, size, RIGHT - lines.width(number, size));
    }
}
