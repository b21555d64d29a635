package org.chalkline.query.procedure.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
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
 * Sets a paper as a PDF, which holds of its font what it uses. Its bytes follow from the paper
 * alone: dates and ids in it are the paper's, and nothing in it is compressed, since machines
 * compress differently.
 */
final class PaperPdf {
    private static final String FONT = "/papers/NotoSerifSC-Regular.ttf";

    private static final float MM = 72 / 25.4f;
    private static final float LEFT = 28 * MM;
    private static final float WIDTH = 156 * MM;
    private static final float TOP = PDRectangle.A4.getHeight() - 37 * MM;
    private static final float BOTTOM = 35 * MM;
    private static final float FOOT = 28 * MM;
    private static final float BODY = 16;
    private static final float LINE = 28.95f;
    private static final float TITLE = 22;
    private static final float ISSUER = 30;
    private static final float NOTE = 12;
    private static final float SEAL = 42 * MM;

    private static final float[] BLACK = {0, 0, 0};
    private static final float[] RED = {0.8f, 0, 0};
    private static final float[] GREY = {0.6f, 0.6f, 0.6f};

    /** A number of our own, so that none is made of the time. */
    private static final long ID = 9704_2012L;

    private final PDDocument document;
    private final PDFont font;
    private final PaperLines lines;
    private PDPageContentStream page;
    private int pages;
    private float y;

    private PaperPdf(PDDocument document, PDFont font) throws IOException {
        this.document = document;
        this.font = font;
        this.lines = new PaperLines(font);
        this.page = turn();
    }

    /** The file. */
    static byte[] of(OfficialPaper paper) {
        try {
            return switch (paper.layout()) {
                case GB_T_9704_2012 -> plain(set(paper));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] set(OfficialPaper paper) throws IOException {
        try (var document = new PDDocument();
                InputStream in = PaperPdf.class.getResourceAsStream(FONT)) {
            if (in == null) throw new IllegalStateException(FONT + " is missing");
            document.setDocumentId(ID);
            document.setDocumentInformation(information(paper));
            document.getDocumentCatalog().setLanguage("zh-CN");
            var pdf = new PaperPdf(document, PDType0Font.load(document, in, true));
            pdf.write(paper);
            pdf.page.close();
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes, CompressParameters.NO_COMPRESSION);
        return bytes.toByteArray();
    }

    /** The same without any compression. */
    private static byte[] plain(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            expand(document);
            return saved(document);
        }
    }

    /** The same of a file that may be larger than the memory. */
    static void plain(Path file, Path to) throws IOException {
        try (var document =
                Loader.loadPDF(
                        file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            expand(document);
            document.save(to.toFile(), CompressParameters.NO_COMPRESSION);
        }
    }

    private static void expand(PDDocument document) throws IOException {
        document.setDocumentId(ID);
        var all = document.getDocument();
        for (var key : all.getXrefTable().keySet()) {
            if (!(all.getObjectFromPool(key).getObject() instanceof COSStream stream)) continue;
            byte[] content;
            try (var in = stream.createInputStream()) {
                content = in.readAllBytes();
            }
            stream.removeItem(COSName.FILTER);
            stream.removeItem(COSName.DECODE_PARMS);
            try (var out = stream.createOutputStream()) {
                out.write(content);
            }
        }
    }

    private static PDDocumentInformation information(OfficialPaper paper) {
        var made = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        made.clear();
        var day = paper.day();
        made.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        made.set(Calendar.MILLISECOND, 0);
        var information = new PDDocumentInformation();
        information.setTitle(paper.title() + " " + paper.number());
        information.setAuthor(paper.issuer());
        information.setProducer("Chalkline");
        information.setCreationDate(made);
        information.setModificationDate(made);
        return information;
    }

    // ---- pages

    private PDPageContentStream turn() throws IOException {
        if (pages > 0) page.close();
        var next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        pages++;
        y = TOP;
        var stream =
                new PDPageContentStream(
                        document, next, PDPageContentStream.AppendMode.OVERWRITE, false);
        var number = "— " + pages + " —";
        show(stream, number, 14, BLACK, LEFT + (WIDTH - lines.width(number, 14)) / 2, FOOT);
        return stream;
    }

    private void room(float height) throws IOException {
        if (y - height < BOTTOM) page = turn();
    }

    private void show(
            PDPageContentStream stream, String text, float size, float[] colour, float x, float at)
            throws IOException {
        if (text.isEmpty()) return;
        stream.beginText();
        stream.setFont(font, size);
        stream.setNonStrokingColor(colour[0], colour[1], colour[2]);
        stream.newLineAtOffset(x, at);
        stream.showText(text);
        stream.endText();
    }

    // ---- what stands on them

    private void write(OfficialPaper paper) throws IOException {
        centred(paper.issuer(), ISSUER, RED, LEFT, WIDTH);
        y -= LINE / 2;
        centred(paper.number(), BODY, BLACK, LEFT, WIDTH);
        y -= 4 * MM;
        page.setStrokingColor(RED[0], RED[1], RED[2]);
        page.setLineWidth(1.5f);
        page.moveTo(LEFT, y);
        page.lineTo(LEFT + WIDTH, y);
        page.stroke();
        y -= LINE;
        centred(paper.title(), TITLE, BLACK, LEFT, WIDTH);
        y -= LINE / 2;
        paragraph(paper.addressees(), BODY, LINE, 0);
        for (var section : paper.sections()) {
            room(2 * LINE); // no heading stands alone at the foot
            paragraph(section.heading(), BODY, LINE, 2);
            for (var each : section.paragraphs()) paragraph(each, BODY, LINE, 2);
        }
        signed(paper);
        notes(paper.notes());
    }

    private void centred(String text, float size, float[] colour, float left, float width)
            throws IOException {
        for (var line : lines.of(text, size, width, 0)) {
            float height = size * 1.4f;
            room(height);
            y -= height;
            show(page, line, size, colour, left + (width - lines.width(line, size)) / 2, y);
        }
    }

    /**
     * @param indent of the first line, in characters
     */
    private void paragraph(String text, float size, float height, int indent) throws IOException {
        float first = indent * size;
        for (var line : lines.of(text, size, WIDTH, first)) {
            room(height);
            y -= height;
            show(page, line, size, BLACK, LEFT + first, y);
            first = 0;
        }
    }

    /** Who signs, when, and where the seal goes over both. */
    private void signed(OfficialPaper paper) throws IOException {
        float width = 80 * MM;
        float left = LEFT + WIDTH - width;
        room(SEAL + 2 * LINE);
        y -= LINE;
        float middle = y - SEAL / 2;
        circle(left + width / 2, middle, SEAL / 2);
        y = middle + LINE;
        centred(paper.issuer(), BODY, BLACK, left, width);
        y -= LINE / 4;
        centred(paper.date(), BODY, BLACK, left, width);
        centred(paper.seal(), NOTE, GREY, left, width);
        y = Math.min(y, middle - SEAL / 2);
    }

    private void circle(float x, float at, float radius) throws IOException {
        float k = radius * 0.5523f;
        page.setStrokingColor(GREY[0], GREY[1], GREY[2]);
        page.setLineWidth(0.5f);
        page.setLineDashPattern(new float[] {3, 3}, 0);
        page.moveTo(x + radius, at);
        page.curveTo(x + radius, at + k, x + k, at + radius, x, at + radius);
        page.curveTo(x - k, at + radius, x - radius, at + k, x - radius, at);
        page.curveTo(x - radius, at - k, x - k, at - radius, x, at - radius);
        page.curveTo(x + k, at - radius, x + radius, at - k, x + radius, at);
        page.stroke();
        page.setLineDashPattern(new float[] {}, 0);
    }

    private void notes(List<String> notes) throws IOException {
        float height = NOTE * 1.5f;
        room(2 * height);
        y -= height;
        rule();
        for (var note : notes) paragraph(note, NOTE, height, 0);
        y -= height / 2;
        rule();
    }

    private void rule() throws IOException {
        page.setStrokingColor(BLACK[0], BLACK[1], BLACK[2]);
        page.setLineWidth(0.75f);
        page.moveTo(LEFT, y);
        page.lineTo(LEFT + WIDTH, y);
        page.stroke();
    }
}
