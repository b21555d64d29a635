package org.chalkline.ledger.event;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * JSON in the one form that RFC 8785 gives it: members in order, no space, numbers and texts
 * written in one way. Made in one pass over the text's bytes, and what stands in its place already
 * is copied in one piece, because every event that is recorded or verified goes through it.
 *
 * <p>What has no such form is refused, not mended: two members of one name, half a surrogate pair,
 * a number beyond every double. RFC 8785 rounds numbers to doubles, so that two texts that differ
 * may be taken for one; where that must not be, {@link #exact} refuses those too.
 */
public final class CanonicalJson {

    /** Deeper than this nothing is nested that was meant. */
    private static final int DEEPEST = 500;

    /** Whole numbers of so many digits are the same in a double, and written alike. */
    private static final int SURE_DIGITS = 15;

    /** From this first byte on, the order of UTF-8 is another than that of UTF-16. */
    private static final int ORDERED_OTHERWISE = 0xEE;

    /** What half a character becomes in UTF-8, as everywhere in Java; it may stand for itself. */
    private static final byte HALF = '?';

    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    /** The bytes that say nothing but themselves within a text. */
    private static final boolean[] PLAIN = new boolean[256];

    static {
        Arrays.fill(PLAIN, ' ', PLAIN.length, true);
        PLAIN['"'] = false;
        PLAIN['\\'] = false;
        PLAIN[HALF] = false;
    }

    private final String json;
    private final byte[] in;
    private final Utf8Text out;
    private final boolean exact;
    private int at;

    /** What stands before is written; from here to {@link #at} it reads as it is to be written. */
    private int written;

    private int depth;
    private boolean whole;

    /** The text can't be put into canonical form. Thrown and caught within this class. */
    private static final class NotCanonical extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotCanonical(String message) {
            // Without a trace: what is refused is an answer, no fault.
            super(message, null, false, false);
        }
    }

    /**
     * One member of an object: where it stands in what is written, and where its name stands in
     * what is read, without the quotation marks.
     *
     * @param plain whether the name has no escapes
     */
    private record Member(int nameFrom, int nameEnd, boolean plain, int from, int to) {}

    private CanonicalJson(String json, Utf8Text out, boolean exact) {
        this.json = json;
        this.in = json.getBytes(StandardCharsets.UTF_8);
        this.out = out;
        this.exact = exact;
    }

    /** The canonical form; empty if the text has none. */
    public static Optional<String> of(String json) {
        var out = new Utf8Text(json.length());
        return append(json, out, false) ? Optional.of(out.toString()) : Optional.empty();
    }

    /** The canonical form; empty if the text has none, or a number in it would be rounded. */
    public static Optional<String> exact(String json) {
        var out = new Utf8Text(json.length());
        return append(json, out, true) ? Optional.of(out.toString()) : Optional.empty();
    }

    /**
     * Writes the canonical form to the end of a text.
     *
     * @param exact whether to refuse a number that would be rounded
     * @return whether the text has one; if not, the other is as it was
     */
    static boolean append(String json, Utf8Text out, boolean exact) {
        int before = out.length();
        try {
            var reader = new CanonicalJson(json, out, exact);
            reader.skipSpace();
            reader.value();
            reader.skipSpace();
            if (reader.at < reader.in.length) throw reader.unexpected();
            reader.write();
            return true;
        } catch (NotCanonical e) {
            out.cut(before);
            return false;
        }
    }

    /** Writes what was read, as it reads. */
    private void write() {
        out.add(in, written, at);
        written = at;
    }

    /** Where in what is written the next will stand. */
    private int place() {
        return out.length() + at - written;
    }

    private void value() {
        switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word(TRUE);
            case 'f' -> word(FALSE);
            case 'n' -> word(NULL);
            default -> number();
        }
    }

    private void object() {
        enter();
        var members = new ArrayList<Member>();
        boolean sorted = true;
        skipSpace();
        while (peek() != '}') {
            if (!members.isEmpty()) {
                expect(',');
                skipSpace();
            }
            if (peek() != '"') throw unexpected();
            int from = place();
            int nameFrom = at + 1;
            boolean plain = string();
            int nameEnd = at - 1;
            skipSpace();
            expect(':');
            skipSpace();
            value();
            var member = new Member(nameFrom, nameEnd, plain, from, place());
            sorted &= members.isEmpty() || compareNames(members.getLast(), member) < 0;
            members.add(member);
            skipSpace();
        }
        if (!sorted) sort(members);
        at++;
        depth--;
    }

    private void sort(ArrayList<Member> members) {
        write();
        int start = members.getFirst().from;
        members.sort(this::compareNames);
        for (int i = 1; i < members.size(); i++) {
            if (compareNames(members.get(i - 1), members.get(i)) == 0) {
                throw new NotCanonical("two members are named " + name(members.get(i)));
            }
        }
        var unsorted = out.from(start);
        out.cut(start);
        for (int i = 0; i < members.size(); i++) {
            if (i > 0) out.add(',');
            var member = members.get(i);
            out.add(unsorted, member.from - start, member.to - start);
        }
    }

    private void array() {
        enter();
        boolean first = true;
        skipSpace();
        while (peek() != ']') {
            if (!first) {
                expect(',');
                skipSpace();
            }
            first = false;
            value();
            skipSpace();
        }
        at++;
        depth--;
    }

    /** From the opening bracket on: an array or object must not nest without end. */
    private void enter() {
        if (++depth > DEEPEST) throw new NotCanonical("nested too deeply");
        at++;
    }

    /** Compares by UTF-16 units, as the RFC wants it; nearly always without making texts. */
    private int compareNames(Member a, Member b) {
        if (!a.plain || !b.plain) return name(a).compareTo(name(b));
        int differing = Arrays.mismatch(in, a.nameFrom, a.nameEnd, in, b.nameFrom, b.nameEnd);
        if (differing < 0) return 0;
        int atA = a.nameFrom + differing;
        int atB = b.nameFrom + differing;
        if (atA == a.nameEnd || atB == b.nameEnd) {
            return a.nameEnd - a.nameFrom - (b.nameEnd - b.nameFrom);
        }
        int byteA = Byte.toUnsignedInt(in[atA]);
        int byteB = Byte.toUnsignedInt(in[atB]);
        if (Math.max(byteA, byteB) < ORDERED_OTHERWISE) return byteA - byteB;
        return name(a).compareTo(name(b));
    }

    /** A member's name as it reads without escapes. */
    private String name(Member member) {
        var text =
                new String(
                        in,
                        member.nameFrom,
                        member.nameEnd - member.nameFrom,
                        StandardCharsets.UTF_8);
        return member.plain ? text : unescaped(text);
    }

    /**
     * Reads a text.
     *
     * @return whether it has no escapes
     */
    private boolean string() {
        at++;
        boolean plain = true;
        while (true) {
            skipPlain();
            switch (peek()) {
                case '"' -> {
                    at++;
                    return plain;
                }
                case '\\' -> {
                    plain = false;
                    escape();
                }
                case HALF -> {
                    refuseHalves();
                    at++;
                }
                default -> throw new NotCanonical("a control character stands in a text");
            }
        }
    }

    /** Most of all time is spent here: what it needs is at hand, not looked up for each byte. */
    private void skipPlain() {
        var bytes = in;
        var plain = PLAIN;
        int next = at;
        while (next < bytes.length && plain[bytes[next] & 0xFF]) next++;
        at = next;
    }

    /** Half a character became a question mark when the text became bytes. */
    private void refuseHalves() {
        if (!whole && !StandardCharsets.UTF_8.newEncoder().canEncode(json)) {
            throw new NotCanonical("half a character stands in a text");
        }
        whole = true;
    }

    private void escape() {
        if (at + 1 >= in.length) throw unexpected();
        switch (in[at + 1]) {
            case '"', '\\', 'b', 'f', 'n', 'r', 't' -> at += 2;
            case '/' -> {
                write();
                at += 2;
                out.add('/');
                written = at;
            }
            case 'u' -> {
                write();
                unicode();
                written = at;
            }
            default -> throw new NotCanonical("that is no escape");
        }
    }

    private void unicode() {
        char c = hex4();
        if (!Character.isSurrogate(c)) {
            write(c, out);
            return;
        }
        boolean paired =
                Character.isHighSurrogate(c)
                        && at + 1 < in.length
                        && in[at] == '\\'
                        && in[at + 1] == 'u';
        if (!paired) throw new NotCanonical("half a character stands in a text");
        char low = hex4();
        if (!Character.isLowSurrogate(low)) throw new NotCanonical("half a character");
        out.add(String.valueOf(new char[] {c, low}));
    }

    /** From the backslash on. */
    private char hex4() {
        at += 2;
        if (at + 4 > in.length) throw new NotCanonical("the text ends within an escape");
        int code = 0;
        for (int end = at + 4; at < end; at++) {
            int digit = HexFormat.isHexDigit(in[at]) ? HexFormat.fromHexDigit(in[at]) : -1;
            if (digit < 0) throw new NotCanonical("\\u needs four hexadecimal digits");
            code = code << 4 | digit;
        }
        return (char) code;
    }

    /** Whether the character stands for itself in a text. */
    static boolean isPlain(char c) {
        return c >= ' ' && c != '"' && c != '\\';
    }

    /** Writes one character of a text as the RFC has it. */
    static void write(char c, Utf8Text out) {
        switch (c) {
            case '"', '\\' -> out.add('\\').add(c);
            case '\b' -> out.add("\\b");
            case '\f' -> out.add("\\f");
            case '\n' -> out.add("\\n");
            case '\r' -> out.add("\\r");
            case '\t' -> out.add("\\t");
            default -> {
                if (c >= ' ') {
                    out.add(c);
                } else {
                    out.add("\\u").add(HexFormat.of().toHexDigits(c));
                }
            }
        }
    }

    /** What a text with escapes says; they were read before. */
    private static String unescaped(String written) {
        var plain = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char escaped = written.charAt(++i);
            switch (escaped) {
                case 'b' -> plain.append('\b');
                case 'f' -> plain.append('\f');
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 't' -> plain.append('\t');
                case 'u' -> {
                    plain.append((char) HexFormat.fromHexDigits(written, i + 1, i + 5));
                    i += 4;
                }
                default -> plain.append(escaped);
            }
        }
        return plain.toString();
    }

    private void number() {
        int from = at;
        if (peek() == '-') at++;
        int digits = at;
        skipDigits();
        boolean integer = true;
        if (in[digits] == '0' && at - digits > 1) {
            throw new NotCanonical("a number begins with 0");
        }
        if (at < in.length && in[at] == '.') {
            integer = false;
            at++;
            skipDigits();
        }
        if (at < in.length && (in[at] | ' ') == 'e') {
            integer = false;
            at++;
            if (at < in.length && (in[at] == '+' || in[at] == '-')) at++;
            skipDigits();
        }
        boolean negativeZero = in[from] == '-' && in[digits] == '0';
        if (integer && !negativeZero && at - digits <= SURE_DIGITS) return;
        var text = new String(in, from, at - from, StandardCharsets.US_ASCII);
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) throw new NotCanonical(text + " is beyond a double");
        var number = EcmaNumber.write(value);
        if (exact && !isExact(text, number)) {
            throw new NotCanonical(text + " is not exact in a double");
        }
        out.add(in, written, from);
        out.add(number);
        written = at;
    }

    private static boolean isExact(String text, String number) {
        try {
            return new BigDecimal(number).compareTo(new BigDecimal(text)) == 0;
        } catch (NumberFormatException e) {
            // Its exponent has more digits than any decimal may have here.
            return false;
        }
    }

    private void skipDigits() {
        int from = at;
        while (at < in.length && in[at] >= '0' && in[at] <= '9') at++;
        if (at == from) throw unexpected();
    }

    private void word(byte[] word) {
        int end = Math.min(in.length, at + word.length);
        if (!Arrays.equals(in, at, end, word, 0, word.length)) throw unexpected();
        at = end;
    }

    private void skipSpace() {
        if (at < in.length && in[at] > ' ') return;
        write();
        while (at < in.length && isSpace(in[at])) at++;
        written = at;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private byte peek() {
        if (at >= in.length) throw unexpected();
        return in[at];
    }

    private void expect(char c) {
        if (peek() != c) throw unexpected();
        at++;
    }

    private NotCanonical unexpected() {
        return new NotCanonical(
                at < in.length ? "unexpected byte at " + at : "the text ends too early");
    }
}
