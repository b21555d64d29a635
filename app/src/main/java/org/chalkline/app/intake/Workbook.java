package org.chalkline.app.intake;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.jspecify.annotations.Nullable;

/**
 * An XLSX file (ECMA-376, transitional or strict): which sheets it has, and what their cells refer
 * to. Nothing is trusted that it says of itself: what it unpacks to is counted, and its XML may
 * define no entities.
 */
final class Workbook implements Closeable {
    /** What all parts together may unpack to, in bytes. */
    private static final long MOST_BYTES = 4L << 30;

    /** Parts that are held in memory. */
    private static final long MOST_SMALL_BYTES = 32L << 20;

    /** Tables repeat themselves, but what is packed to less than this part was made to burst. */
    private static final long MOST_TIMES = 300;

    /** From here on it is looked at. */
    private static final long BURST_FROM = 32L << 20;

    private static final List<String> ENTITY_LIMITS =
            List.of(
                    "jdk.xml.entityExpansionLimit",
                    "jdk.xml.totalEntitySizeLimit",
                    "jdk.xml.maxGeneralEntitySizeLimit");

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** A sheet: its name as people see it, and its part of the file. */
    record Sheet(String name, String part) {}

    /** How a cell shows its number as a day: to the day, the month, the year; or not at all. */
    enum DayForm {
        NONE,
        DAY,
        MONTH,
        YEAR
    }

    private final Path file;
    private final ZipFile zip;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<DayForm> styles = new ArrayList<>();
    private final SharedTexts texts = new SharedTexts();
    private boolean from1904;
    private long unpacked;

    private Workbook(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /**
     * @throws CannotRunException if it is damaged, or unpacks to more than can be meant
     */
    static Workbook open(Path file) throws IOException {
        var book = new Workbook(file, new ZipFile(file.toFile()));
        try {
            book.readParts();
            return book;
        } catch (XMLStreamException e) {
            book.close();
            throw book.damaged(e);
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    private void readParts() throws IOException, XMLStreamException {
        var targets = new HashMap<String, String>();
        read(
                "xl/_rels/workbook.xml.rels",
                xml -> {
                    if (xml.getLocalName().equals("Relationship")) {
                        targets.put(attribute(xml, "Id"), attribute(xml, "Target"));
                    }
                });
        read(
                "xl/workbook.xml",
                xml -> {
                    if (xml.getLocalName().equals("workbookPr")) {
                        from1904 = isTrue(attribute(xml, "date1904"));
                    } else if (xml.getLocalName().equals("sheet")) {
                        // The id of the relationship has the name "id" in whichever namespace.
                        var target = targets.get(attribute(xml, "id"));
                        if (target != null) {
                            sheets.add(new Sheet(attribute(xml, "name"), part(target)));
                        }
                    }
                });
        readStyles();
        var shared = "xl/sharedStrings.xml";
        if (zip.getEntry(shared) != null) readTexts(shared);
    }

    private static String part(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static boolean isTrue(String text) {
        return text.equals("1") || text.equals("true");
    }

    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
        }
        return "";
    }

    private interface OnElement {
        void at(XMLStreamReader xml) throws XMLStreamException, IOException;
    }

    private void read(String part, OnElement element) throws IOException, XMLStreamException {
        if (zip.getEntry(part) == null) return;
        try (var in = new Counted(part, MOST_SMALL_BYTES)) {
            var xml = reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) element.at(xml);
            }
        }
    }

    private void readStyles() throws IOException, XMLStreamException {
        Map<String, String> formats = new HashMap<>();
        var within = new boolean[1];
        read(
                "xl/styles.xml",
                xml -> {
                    switch (xml.getLocalName()) {
                        case "numFmt" ->
                                formats.put(
                                        attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
                        case "cellXfs" -> within[0] = true;
                        case "cellStyles", "dxfs", "cellStyleXfs" -> within[0] = false;
                        case "xf" -> {
                            if (within[0]) {
                                styles.add(dayForm(attribute(xml, "numFmtId"), formats));
                            }
                        }
                        default -> {}
                    }
                });
    }

    /** By the number of the form, where it is one of those that are not written out. */
    private static DayForm dayForm(String id, Map<String, String> formats) {
        var code = formats.get(id);
        if (code != null) return dayForm(code);
        return switch (id) {
            case "17", "27", "36", "50", "52", "57" -> DayForm.MONTH;
            case "14", "15", "16", "22", "28", "29", "30", "31", "51", "53", "54", "58" ->
                    DayForm.DAY;
            default -> DayForm.NONE;
        };
    }

    /** What a written-out form shows of a day. */
    static DayForm dayForm(String code) {
        var letters =
                code.split(";", 2)[0]
                        .replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "")
                        .replaceAll("\\[[^\\]]*\\]", "")
                        .toLowerCase(Locale.ROOT);
        if (letters.contains("general")) return DayForm.NONE;
        if (letters.contains("d")) return DayForm.DAY;
        // Without a year, m may as well be minutes.
        if (!letters.contains("y")) return DayForm.NONE;
        return letters.contains("m") ? DayForm.MONTH : DayForm.YEAR;
    }

    private void readTexts(String part) throws IOException, XMLStreamException {
        try (var in = new Counted(part, MOST_BYTES)) {
            var xml = reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    texts.add(text(xml, "si"));
                }
            }
        }
    }

    /**
     * All text of a text element, without how it is pronounced.
     *
     * @param end the element within which the reader stands
     */
    static String text(XMLStreamReader xml, String end) throws XMLStreamException {
        var text = new StringBuilder();
        int spoken = 0;
        boolean within = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (xml.getLocalName().equals("rPh")) spoken++;
                    within = spoken == 0 && xml.getLocalName().equals("t");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals(end)) return unescaped(text);
                    if (xml.getLocalName().equals("rPh")) spoken--;
                    within = false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    // One more than the limit is enough to tell that it was passed.
                    if (within && text.length() <= Table.LONGEST_CELL) text.append(xml.getText());
                }
                default -> {}
            }
        }
        return unescaped(text);
    }

    /** Characters that XML can't hold are written as {@code _x000D_}. */
    static String unescaped(CharSequence text) {
        var given = text.toString();
        if (!given.contains("_x")) return given;
        return ESCAPED.matcher(given)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    /** No entities, none from elsewhere, and so no limits for those that there are not. */
    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Java counts every &amp; and &#23398; against them.
        for (var limit : ENTITY_LIMITS) factory.setProperty(limit, "0");
        return factory.createXMLStreamReader(in);
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    boolean from1904() {
        return from1904;
    }

    DayForm dayForm(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : DayForm.NONE;
    }

    @Nullable String text(int number) throws IOException {
        return texts.get(number);
    }

    /** A part of the file, unpacked and counted. */
    Counted part(Sheet sheet) throws IOException {
        return new Counted(sheet.part(), MOST_BYTES);
    }

    CannotRunException damaged(Exception cause) {
        return new CannotRunException(
                Exit.CANNOT_RUN,
                "FILE_NOT_A_TABLE",
                "%s is damaged: %s. Open it in a program for tables, and save it anew."
                        .formatted(file, cause.getMessage()),
                cause);
    }

    @Override
    public void close() throws IOException {
        try {
            texts.close();
        } finally {
            zip.close();
        }
    }

    /** Unpacks one part, and stops where nobody can have meant it. */
    final class Counted extends FilterInputStream {
        private final long packed;
        private final long most;
        private long read;

        Counted(String part, long most) throws IOException {
            super(Objects.requireNonNull(zip.getInputStream(entry(part))));
            this.packed = Math.max(1, entry(part).getCompressedSize());
            this.most = most;
        }

        long count() {
            return read;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) add(1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            if (count > 0) add(count);
            return count;
        }

        private void add(int count) {
            read += count;
            unpacked += count;
            boolean bursts = read > BURST_FROM && read / packed > MOST_TIMES;
            if (read > most || unpacked > 3 * MOST_BYTES || bursts) {
                throw new CannotRunException(
                        Exit.CANNOT_RUN,
                        "FILE_TOO_LARGE",
                        "%s unpacks to more than a table does: %,d bytes from %,d."
                                .formatted(file, read, packed));
            }
        }
    }

    private ZipEntry entry(String part) {
        var entry = zip.getEntry(part);
        if (entry == null) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "FILE_NOT_A_TABLE",
                    "%s is damaged: it has no part %s.".formatted(file, part));
        }
        return entry;
    }
}
