package org.chalkline.command.normative;

import org.chalkline.command.Reason;

/** Says why an act on a normative document, or one that rests on it, can be refused. */
public enum NormativeRefusal implements Reason {
    UNKNOWN_DOCUMENT("No normative document has this code. Look the code up in the register."),
    DOCUMENT_EXISTS("Another document stands under this code. Codes are never reused."),
    DOCUMENT_ISSUED_ALREADY(
            "The document has been issued. What it says is changed by amending its clauses."),
    DOCUMENT_NOT_ISSUED("The document hasn't been issued. Issue it first."),
    DOCUMENT_NOT_RESOLVED(
            "No vote carried this draft. Let those who lead the bureau vote on it as it is.",
            Law.DECISIONS,
            "30"),
    OPINIONS_NOT_HEARD(
            "Nobody was asked for opinions on the draft. Give notice of it, or say why it went"
                    + " without.",
            Law.DECISIONS,
            "14"),
    DOCUMENT_NOT_IN_FORCE("The document isn't in force on that day. Check the day."),
    DOCUMENT_ENDED("The document was repealed or has lapsed. Nothing of it is changed any more."),
    DOCUMENT_STILL_VALID(
            "The document's validity hasn't ended by that day, so it can't have lapsed. Repeal it,"
                    + " or keep it."),
    VALIDITY_REVERSED("The last day lies before the first one. Check both."),
    PUBLISHED_ALREADY("The document was published already. See the record."),
    FILED_ALREADY("The document was filed already. See the record."),
    DOCUMENT_WITHOUT_CLAUSES("The document has no clause. Give what it says, clause by clause."),
    CLAUSE_TWICE("A clause is given twice. Each number stands for one clause."),
    UNKNOWN_CLAUSE("The document has no such clause. Check its number."),
    CLAUSE_NOT_IN_FORCE("No version of the clause is in force on that day. Check the day."),
    CLAUSE_SAID_OTHERWISE(
            "A version of this clause says something else, which this one doesn't take the place"
                    + " of. On one day a clause says one thing: name the last version, and a day"
                    + " after its first one."),
    AMENDED_BY_DOCUMENT_NOT_IN_FORCE(
            "The document that is to amend the clause isn't in force on that day. Name one that is,"
                    + " or a later day."),
    REPEALED_BY_DOCUMENT_NOT_IN_FORCE(
            "The document that is to take its place isn't in force on that day. Name one that is,"
                    + " or a later day."),
    DOCUMENT_SETS_PENALTY(
            "A clause tells of a penalty and names no law, regulation or rule that sets it. No"
                    + " other document may: name the provision, or leave the penalty out.",
            Law.PENALTY,
            "16"),
    DOCUMENT_SETS_LICENCE(
            "A clause tells of a licence and names no law or regulation that sets it. No other"
                    + " document may: name the provision, or leave the licence out.",
            "Administrative Licensing Law",
            "17"),
    RULE_UNPUBLISHED(
            "The decision rests on a document that wasn't published by its day. What isn't published"
                    + " binds nobody: publish it first.",
            Law.PENALTY,
            "5");

    private final Rule rule;

    NormativeRefusal(String message) {
        rule = Rule.of(message);
    }

    NormativeRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    private static final class Law {
        static final String PENALTY = "Administrative Penalty Law";
        static final String DECISIONS = "Interim Regulations on Major Administrative Decisions";
    }
}
