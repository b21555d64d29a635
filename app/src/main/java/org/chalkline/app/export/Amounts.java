package org.chalkline.app.export;

/** Amounts as they leave: in yuan with two digits after the point, from whole fen. */
final class Amounts {
    /** Digits after the point. */
    static final int SCALE = 2;

    private static final int FEN = 100;
    private static final int TEN = 10;

    private Amounts() {}

    static void append(StringBuilder text, long fen) {
        if (fen < 0) text.append('-');
        // Of the least number there is no positive one.
        long whole = Math.abs(fen / FEN);
        long rest = Math.abs(fen % FEN);
        text.append(whole).append('.');
        if (rest < TEN) text.append('0');
        text.append(rest);
    }
}
