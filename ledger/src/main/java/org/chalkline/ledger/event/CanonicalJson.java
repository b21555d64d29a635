package org.chalkline.ledger.event;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;

/**
 * JSON in the one form that RFC 8785 gives it: members in order, no space, numbers and texts
 * written in one way. Made in one pass over the text, because every event that is verified goes
 * through it.
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

    private final String json;
    private final Utf8Text out;
    private final boolean exact;
    private int at;
    private int depth;

    /** The text can't be put into canonical form. Thrown and caught within this class. */
    private static final class NotCanonical extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotCanonical(String message) {
            // Without a trace: what is refused is an answer, no fault.
            super(message, null, false, false);
        }
    }

    /**
     * One member of an object: where it stands in what has been written, and where its name does,
     * without the quotation marks.
     *
     * @param plain whether the name is written without escapes
     */
    private record Member(int from, int nameEnd, boolean plain, int to) {
        int nameFrom() {
            return from + 1;
        }
    }

    private CanonicalJson(String json, Utf8Text out, boolean exact) {
        this.json = json;
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
            if (reader.at < json.length()) throw reader.unexpected();
            return true;
        } catch (NotCanonical e) {
            out.cut(before);
            return false;
        }
    }

    private void value() {
        switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        }
    }

    private void object() {
        enter();
        out.add('{');
        var members = new ArrayList<Member>();
        boolean sorted = true;
        int start = out.length();
        skipSpace();
        while (peek() != '}') {
            if (!members.isEmpty()) {
                expect(',');
                out.add(',');
                skipSpace();
            }
            if (peek() != '"') throw unexpected();
            int from = out.length();
            boolean plain = string();
            int nameEnd = out.length() - 1;
            skipSpace();
            expect(':');
            out.add(':');
            skipSpace();
            value();
            var member = new Member(from, nameEnd, plain, out.length());
            sorted &= members.isEmpty() || compareNames(members.getLast(), member) < 0;
            members.add(member);
            skipSpace();
        }
        at++;
        if (!sorted) sort(members, start);
        out.add('}');
        depth--;
    }

    private void sort(ArrayList<Member> members, int start) {
        members.sort(this::compareNames);
        for (int i = 1; i < members.size(); i++) {
            if (compareNames(members.get(i - 1), members.get(i)) == 0) {
                throw new NotCanonical("two members are named " + name(members.get(i)));
            }
        }
        var written = out.from(start);
        out.cut(start);
        for (int i = 0; i < members.size(); i++) {
            if (i > 0) out.add(',');
            var member = members.get(i);
            out.add(written, member.from - start, member.to - start);
        }
    }

    private void array() {
        enter();
        out.add('[');
        boolean first = true;
        skipSpace();
        while (peek() != ']') {
            if (!first) {
                expect(',');
                out.add(',');
                skipSpace();
            }
            first = false;
            value();
            skipSpace();
        }
        at++;
        out.add(']');
        depth--;
    }

    /** From the opening bracket on: an array or object must not nest without end. */
    private void enter() {
        if (++depth > DEEPEST) throw new NotCanonical("nested too deeply");
        at++;
    }

    /** Compares by UTF-16 units, as the RFC wants it; nearly always without making texts. */
    private int compareNames(Member a, Member b) {
        if (a.plain && b.plain) {
            int order = out.compare(a.nameFrom(), a.nameEnd, b.nameFrom(), b.nameEnd);
            if (order != Utf8Text.UNSURE) return order;
        }
        return name(a).compareTo(name(b));
    }

    /** A member's name as it reads without escapes. */
    private String name(Member member) {
        var written = out.text(member.nameFrom(), member.nameEnd);
        return member.plain ? written : unescaped(written);
    }

    /**
     * Writes a text.
     *
     * @return whether it is written without escapes
     */
    private boolean string() {
        at++;
        out.add('"');
        boolean plain = true;
        int copied = at;
        while (true) {
            char c = peek();
            if (c == '"') break;
            if (c < ' ') throw new NotCanonical("a control character stands in a text");
            if (c == '\\') {
                out.add(json, copied, at);
                plain &= escape();
                copied = at;
            } else {
                at += Character.isSurrogate(c) ? pair(c) : 1;
            }
        }
        out.add(json, copied, at);
        at++;
        out.add('"');
        return plain;
    }

    private int pair(char high) {
        boolean whole =
                Character.isHighSurrogate(high)
                        && at + 1 < json.length()
                        && Character.isLowSurrogate(json.charAt(at + 1));
        if (!whole) throw new NotCanonical("half a character stands in a text");
        return 2;
    }

    private boolean escape() {
        at++;
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\' -> write(c);
            case '/' -> write('/');
            case 'b' -> write('\b');
            case 'f' -> write('\f');
            case 'n' -> write('\n');
            case 'r' -> write('\r');
            case 't' -> write('\t');
            case 'u' -> unicode();
            default -> throw new NotCanonical("\\" + c + " is no escape");
        };
    }

    private boolean unicode() {
        char c = hex4();
        if (!Character.isSurrogate(c)) return write(c);
        boolean paired = Character.isHighSurrogate(c) && json.startsWith("\\u", at);
        if (!paired) throw new NotCanonical("half a character stands in a text");
        at += 2;
        char low = hex4();
        if (!Character.isLowSurrogate(low)) throw new NotCanonical("half a character");
        out.add(String.valueOf(new char[] {c, low}));
        return true;
    }

    private char hex4() {
        if (at + 4 > json.length()) throw new NotCanonical("the text ends within an escape");
        try {
            int code = HexFormat.fromHexDigits(json, at, at + 4);
            at += 4;
            return (char) code;
        } catch (IllegalArgumentException e) {
            throw new NotCanonical("\\u needs four hexadecimal digits");
        }
    }

    /**
     * Writes one character of a text as the RFC has it.
     *
     * @return whether it is written as itself
     */
    private boolean write(char c) {
        return write(c, out);
    }

    static boolean write(char c, Utf8Text out) {
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
                    return true;
                }
                out.add("\\u").add(HexFormat.of().toHexDigits(c));
            }
        }
        return false;
    }

    /** What a text that was written with escapes reads as; it has only those of {@link #write}. */
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
        boolean whole = true;
        if (json.charAt(digits) == '0' && at - digits > 1) {
            throw new NotCanonical("a number begins with 0");
        }
        if (at < json.length() && json.charAt(at) == '.') {
            whole = false;
            at++;
            skipDigits();
        }
        if (at < json.length() && (json.charAt(at) | ' ') == 'e') {
            whole = false;
            at++;
            if (at < json.length() && (json.charAt(at) == '+' || json.charAt(at) == '-')) at++;
            skipDigits();
        }
        boolean negativeZero = json.charAt(from) == '-' && json.charAt(digits) == '0';
        if (whole && !negativeZero && at - digits <= SURE_DIGITS) {
            out.add(json, from, at);
            return;
        }
        var text = json.substring(from, at);
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) throw new NotCanonical(text + " is beyond a double");
        var written = EcmaNumber.write(value);
        if (exact && new BigDecimal(written).compareTo(new BigDecimal(text)) != 0) {
            throw new NotCanonical(text + " is not exact in a double");
        }
        out.add(written);
    }

    private void skipDigits() {
        int from = at;
        while (at < json.length() && json.charAt(at) >= '0' && json.charAt(at) <= '9') at++;
        if (at == from) throw unexpected();
    }

    private void word(String word) {
        if (!json.startsWith(word, at)) throw unexpected();
        at += word.length();
        out.add(word);
    }

    private void skipSpace() {
        while (at < json.length()) {
            char c = json.charAt(at);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') return;
            at++;
        }
    }

    private char peek() {
        if (at >= json.length()) throw unexpected();
        return json.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) throw unexpected();
        at++;
    }

    private NotCanonical unexpected() {
        return new NotCanonical(
                at < json.length()
                        ? "'" + json.charAt(at) + "' is unexpected at " + at
                        : "the text ends too early");
    }
}
