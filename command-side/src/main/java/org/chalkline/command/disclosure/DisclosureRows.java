package org.chalkline.command.disclosure;

import java.util.List;
import org.chalkline.command.disclosure.DisclosureCommand.*;
import org.chalkline.command.intake.DecisionRow;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.kernel.disclosure.ApplicantKind;
import org.chalkline.kernel.disclosure.DisclosureRequestId;
import org.chalkline.kernel.disclosure.ItemAnswer;
import org.chalkline.kernel.disclosure.ItemResult;
import org.chalkline.kernel.disclosure.RequestChannel;
import org.chalkline.kernel.disclosure.WithholdingGround;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.unit.InternalUnitId;

/**
 * Rows of the ledger of requests for disclosure (依申请公开台账) that each take in one act, as {@code
 * docs/disclosure-requests-csv.md} describes them. Every act occurred on its day, whenever it is
 * taken in.
 */
final class DisclosureRows implements IntakeKind {

    /** Tells what a row does. The words stand in files, and stay. */
    private enum Act {
        RECEIVE,
        ASK_CLARIFICATION,
        CLARIFY,
        ASK_THIRD_PARTY,
        THIRD_PARTY_OPINION,
        ASK_AUTHORITY,
        AUTHORITY_OPINION,
        SEARCH,
        OVERRIDE,
        QUESTION_EXCESS,
        DEFER,
        EXTEND,
        ANSWER,
        WITHDRAW
    }

    @Override
    public String name() {
        return "disclosure-requests";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var id = row.read("request", DisclosureRequestId::new);
        var day = row.date("effectiveOn");
        Object command =
                switch (row.word("act", Act.class)) {
                    case RECEIVE -> received(row, id);
                    case ASK_CLARIFICATION -> row.record(AskForClarification.class);
                    case CLARIFY ->
                            new ClarifyRequest(
                                    id,
                                    row.text("content"),
                                    row.list("items"),
                                    row.text("officer"),
                                    day);
                    case ASK_THIRD_PARTY ->
                            new AskThirdParty(
                                    id,
                                    row.text("notice"),
                                    numbers(row),
                                    row.readIfAny("person", PersonId::new),
                                    row.textIfAny("organisation"),
                                    row.text("officer"),
                                    day);
                    case THIRD_PARTY_OPINION ->
                            new RecordThirdPartyOpinion(
                                    id,
                                    row.text("letter"),
                                    row.flag("consents"),
                                    row.textIfAny("said"),
                                    row.text("officer"),
                                    day);
                    case ASK_AUTHORITY ->
                            new AskAuthority(
                                    id,
                                    row.text("notice"),
                                    numbers(row),
                                    row.text("authority"),
                                    row.flag("coAuthor"),
                                    row.text("officer"),
                                    day);
                    case AUTHORITY_OPINION ->
                            new RecordAuthorityOpinion(
                                    id,
                                    row.text("letter"),
                                    row.flag("consents"),
                                    row.textIfAny("said"),
                                    row.text("officer"),
                                    day);
                    case SEARCH ->
                            new RecordSearch(
                                    id,
                                    row.number("item"),
                                    row.text("where"),
                                    row.text("words"),
                                    row.flag("found"),
                                    row.text("officer"),
                                    day);
                    case OVERRIDE ->
                            new FindOverridingInterest(
                                    id,
                                    row.number("item"),
                                    row.text("letter"),
                                    row.text("notice"),
                                    row.text("reasons"),
                                    row.text("officer"),
                                    day);
                    case QUESTION_EXCESS -> row.record(QuestionExcess.class);
                    case DEFER -> row.record(DeferAnswer.class);
                    case EXTEND ->
                            new ExtendAnswer(
                                    id,
                                    row.text("notice"),
                                    row.number("days"),
                                    row.text("reasons"),
                                    row.text("approvedBy"),
                                    row.text("officer"),
                                    day);
                    case ANSWER -> answered(row, id);
                    case WITHDRAW -> row.record(WithdrawDisclosureRequest.class);
                };
        return new Prepared(id.toString(), command, day);
    }

    private static ReceiveDisclosureRequest received(RowReader row, DisclosureRequestId id) {
        return new ReceiveDisclosureRequest(
                id,
                row.word("channel", RequestChannel.class),
                row.word("kind", ApplicantKind.class),
                row.readIfAny("person", PersonId::new),
                row.textIfAny("organisation"),
                row.text("content"),
                row.list("items"),
                row.read("unit", InternalUnitId::new),
                row.date("arrivedOn"),
                row.date("effectiveOn"));
    }

    private static List<Integer> numbers(RowReader row) {
        return row.list("items").stream().map(DisclosureRows::number).toList();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw RowReader.malformed("items", "numbers of items with semicolons between them");
        }
    }

    /** A ledger's line answers all items in one way; others say item by item what they are. */
    private static AnswerDisclosureRequest answered(RowReader row, DisclosureRequestId id) {
        var day = row.date("effectiveOn");
        var result = row.word("result", ItemResult.class);
        var ground = row.textIfAny("ground");
        var withheld = row.textIfAny("withheld");
        var inseparable = row.textIfAny("inseparable");
        var repeats = row.readIfAny("repeats", DisclosureRequestId::new);
        var told = row.text("told");
        var documents = row.list("documents");
        var answers =
                numbers(row).stream()
                        .map(
                                item ->
                                        new ItemAnswer(
                                                item,
                                                result,
                                                ground == null
                                                        ? null
                                                        : row.word(
                                                                "ground",
                                                                ground,
                                                                WithholdingGround.class),
                                                withheld,
                                                inseparable,
                                                repeats,
                                                told,
                                                documents))
                        .toList();
        return new AnswerDisclosureRequest(id, answers, DecisionRow.of(row, day), day);
    }
}
