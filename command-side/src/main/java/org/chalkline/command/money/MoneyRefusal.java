package org.chalkline.command.money;

import org.chalkline.command.Reason;

/** Why a text is refused as an amount of money. */
public enum MoneyRefusal implements Reason {
    AMOUNT_MALFORMED(
            "An amount is a decimal number of yuan without separators, such as 1234.50. Write it"
                    + " so."),
    AMOUNT_NEGATIVE("An amount is never negative. What takes money back is an act of its own."),
    AMOUNT_FINER_THAN_FEN("An amount is in fen at the finest: two digits after the point."),
    AMOUNT_TOO_LARGE("An amount is below a trillion yuan. Give the one that is meant."),
    AMOUNT_ZERO("An act about money moves at least one fen."),
    CURRENCY_NOT_YUAN("Amounts are reckoned in yuan. Give them in CNY.", "Budget Law", "19");

    private final Rule rule;

    MoneyRefusal(String message) {
        rule = Rule.of(message);
    }

    MoneyRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
