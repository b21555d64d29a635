package org.chalkline.app.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.jspecify.annotations.Nullable;

/**
 * In which characters a file is written. What can't be told for certain is refused, with the same
 * rows in each encoding that it may be: nearly every pair of bytes is some Chinese character, and
 * wrong names would be recorded without a complaint.
 */
final class Encoding {

    /** GBK and all that came after it. */
    private static final Charset CHINESE = Charset.forName("GB18030");

    /** What files are often written in. */
    private static final List<Charset> CANDIDATES =
            List.of(
                    StandardCharsets.UTF_8,
                    CHINESE,
                    Charset.forName("Big5"),
                    Charset.forName("windows-1252"));

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int LAST_OF_ASCII = 0x7F;

    /** UTF-8 beyond it takes three bytes, which other encodings hardly ever have by chance. */
    private static final int LAST_OF_TWO_BYTES = 0x7FF;

    /** So many well-formed characters for each fault: UTF-8, of which a little is damaged. */
    private static final int SOUND_FOR_A_FAULT = 4;

    private static final int SHOWN_ROWS = 3;
    private static final int SHOWN_CHARACTERS = 60;

    private Encoding() {}

    /** What a file looks like when it is read in one encoding. */
    private static final class Look {
        long beyondAscii;
        long faults;

        /** For private use, or no characters at all. */
        long nobodys;

        /** Characters that take three bytes of UTF-8 and more. */
        long high;

        /** Those next to a Latin letter, as accented letters in a word are. */
        long besideLetters;

        /** Those of the first list of common Chinese characters (GB 2312), and its signs. */
        long common;

        private int before;
        private boolean beyondBefore;

        void take(int c) {
            if (c == 0) nobodys++;
            boolean beyond = c > LAST_OF_ASCII;
            if (beyond) {
                beyondAscii++;
                int type = Character.getType(c);
                if (type == Character.PRIVATE_USE
                        || type == Character.UNASSIGNED
                        || type == Character.CONTROL) {
                    nobodys++;
                }
                if (c > LAST_OF_TWO_BYTES) high++;
                if (isLetter(before)) besideLetters++;
            } else if (beyondBefore && isLetter(c)) {
                besideLetters++;
            }
            beyondBefore = beyond;
            before = c;
        }

        private static boolean isLetter(int c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
    }

    /**
     * The encoding: UTF-16 or UTF-8 if the file's byte-order mark says so, UTF-8 if all of it but a
     * little damage can be read as such, and GBK if all of it can be read as common Chinese. Reads
     * the file at most three times.
     *
     * @throws CannotRunException with three rows in each encoding, if that isn't certain
     */
    static Charset detect(Path file) throws IOException {
        var marked = marked(file);
        if (marked != null) return certain(file, marked);
        var utf8 = look(file, StandardCharsets.UTF_8);
        if (utf8.nobodys > 0 && utf8.faults == 0) throw uncertain(file);
        if (utf8.beyondAscii + utf8.faults == 0) return StandardCharsets.UTF_8;
        boolean latin = utf8.besideLetters * 2 >= utf8.beyondAscii;
        if (utf8.faults == 0) {
            if (utf8.high > 0 || latin || !isChinese(look(file, CHINESE))) {
                return StandardCharsets.UTF_8;
            }
            throw uncertain(file);
        }
        // Pairs of bytes of GBK are characters of two bytes here as often as faults, so that where
        // these are few the file was not put together of both.
        boolean oneFile = latin || utf8.beyondAscii - utf8.high < utf8.faults;
        if (oneFile && utf8.beyondAscii >= SOUND_FOR_A_FAULT * utf8.faults) {
            return StandardCharsets.UTF_8;
        }
        boolean hardlyUtf8 = utf8.high * SOUND_FOR_A_FAULT <= utf8.faults;
        if (hardlyUtf8 && isChinese(look(file, CHINESE))) return CHINESE;
        throw uncertain(file);
    }

    private static boolean isChinese(Look look) {
        return look.faults == 0
                && look.nobodys == 0
                && look.beyondAscii > 0
                && look.common * 10 >= look.beyondAscii * 9;
    }

    /** A mark says the encoding, but not that every character in it is somebody's. */
    private static Charset certain(Path file, Charset charset) throws IOException {
        if (look(file, charset).nobodys > 0) throw uncertain(file);
        return charset;
    }

    private static @Nullable Charset marked(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var mark = in.readNBytes(3);
            if (mark.length < 2) return null;
            int first = (mark[0] & 0xFF) << 8 | mark[1] & 0xFF;
            if (first == BYTE_ORDER_MARK) return StandardCharsets.UTF_16BE;
            if (first == Character.reverseBytes((char) BYTE_ORDER_MARK)) {
                return StandardCharsets.UTF_16LE;
            }
            return null;
        }
    }

    private static Look look(Path file, Charset charset) throws IOException {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var common = CommonChinese.SET;
        var bytes = ByteBuffer.allocate(1 << 16);
        var characters = CharBuffer.allocate(1 << 16);
        var look = new Look();
        char high = 0;
        try (var channel = Files.newByteChannel(file)) {
            boolean more = true;
            while (more) {
                more = channel.read(bytes) >= 0;
                bytes.flip();
                var result = decoder.decode(bytes, characters, !more);
                while (true) {
                    characters.flip();
                    while (characters.hasRemaining()) {
                        char c = characters.get();
                        if (Character.isHighSurrogate(c)) {
                            high = c;
                        } else if (c != BYTE_ORDER_MARK) {
                            look.take(
                                    Character.isLowSurrogate(c)
                                            ? Character.toCodePoint(high, c)
                                            : c);
                            if (c > LAST_OF_ASCII && common.get(c)) look.common++;
                        }
                    }
                    characters.clear();
                    if (result.isUnderflow()) break;
                    if (result.isError()) {
                        look.faults++;
                        bytes.position(bytes.position() + result.length());
                    }
                    result = decoder.decode(bytes, characters, !more);
                }
                bytes.compact();
            }
        }
        return look;
    }

    /** The characters of GB 2312, which nearly all Chinese text is written in. */
    private static final class CommonChinese {
        static final BitSet SET = set();

        private static BitSet set() {
            var set = new BitSet(Character.MAX_VALUE);
            var decoder = Charset.forName("GB2312").newDecoder();
            for (int row = 0xA1; row <= 0xF7; row++) {
                for (int cell = 0xA1; cell <= 0xFE; cell++) {
                    try {
                        var one = ByteBuffer.wrap(new byte[] {(byte) row, (byte) cell});
                        set.set(decoder.decode(one).get());
                    } catch (CharacterCodingException e) {
                        // One of the places that the standard leaves empty.
                        continue;
                    }
                }
            }
            return set;
        }
    }

    private static CannotRunException uncertain(Path file) throws IOException {
        var rows = telling(file);
        var shown = new ArrayList<String>();
        for (var candidate : CANDIDATES) {
            var texts = rows.stream().map(row -> "    " + shown(row, candidate)).toList();
            shown.add("  --encoding " + candidate + "\n" + String.join("\n", texts));
        }
        return new CannotRunException(
                Exit.CANNOT_RUN,
                "ENCODING_UNCERTAIN",
                "%s can't be read for certain: it has characters that are damaged, nobody's, or different ones in each encoding. The same rows in each:\n%s\nName the one that reads right. If none does, the file is damaged."
                        .formatted(file, shown.stream().collect(Collectors.joining("\n"))));
    }

    /** The first rows with something beyond ASCII. */
    private static List<byte[]> telling(Path file) throws IOException {
        var rows = new ArrayList<byte[]>();
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var row = new byte[4 * SHOWN_CHARACTERS];
            int length = 0;
            boolean beyond = false;
            for (int next = in.read(); next >= 0 && rows.size() < SHOWN_ROWS; next = in.read()) {
                if (next == '\n' || next == '\r') {
                    if (beyond) rows.add(Arrays.copyOf(row, length));
                    length = 0;
                    beyond = false;
                } else if (length < row.length) {
                    row[length++] = (byte) next;
                    if (next > LAST_OF_ASCII) beyond = true;
                }
            }
            if (beyond && rows.size() < SHOWN_ROWS) rows.add(Arrays.copyOf(row, length));
        }
        return rows;
    }

    private static String shown(byte[] row, Charset charset) {
        var text = new String(row, charset).replaceAll("\\p{Cntrl}", "\uFFFD");
        return text.length() > SHOWN_CHARACTERS ? text.substring(0, SHOWN_CHARACTERS) + "…" : text;
    }

    /** The stream without the byte-order mark that it may begin with. */
    static InputStream withoutMark(InputStream in, Charset charset) throws IOException {
        var mark = Character.toString(BYTE_ORDER_MARK).getBytes(charset);
        var buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(mark.length);
        if (!Arrays.equals(buffered.readNBytes(mark.length), mark)) buffered.reset();
        return buffered;
    }
}
