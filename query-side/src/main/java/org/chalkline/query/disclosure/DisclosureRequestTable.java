package org.chalkline.query.disclosure;

import org.chalkline.kernel.disclosure.DisclosureEvent;
import org.chalkline.kernel.disclosure.DisclosureEvent.*;
import org.chalkline.kernel.disclosure.DisclosureRequestId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells which requests for disclosure came, who is asked about them, and how they were answered.
 */
@Configuration(proxyBeanMethods = false)
class DisclosureRequestTable {

    static final Table<DisclosureRequestRecord> TABLE =
            Table.<DisclosureRequestRecord>named(
                            "disclosureRequest", "disclosureRequests", "DisclosureRequest")
                    .code("Its code.", each -> each.request().value())
                    .word(
                            "channel",
                            "RequestChannel",
                            "By which way it came.",
                            DisclosureRequestRecord::channel)
                    .word(
                            "kind",
                            "ApplicantKind",
                            "What kind of applicant asks.",
                            DisclosureRequestRecord::kind)
                    .text(
                            "applicant",
                            "Who asks: the name of an organisation, or the code of a person.",
                            each -> each.applicant().servedAs())
                    .text("unit", "The unit that has it in hand.", DisclosureRequestRecord::unit)
                    .word(
                            "status",
                            "DisclosureStatus",
                            "How far it has come.",
                            DisclosureRequestRecord::status)
                    .flag("open", "Whether it isn't done.", each -> each.doneOn() == null)
                    .day(
                            "receivedOn",
                            "The day that counts as that of its receipt.",
                            DisclosureRequestRecord::receivedOn)
                    .day("doneOn", "The day on which it was done.", DisclosureRequestRecord::doneOn)
                    .text(
                            "reportRow",
                            "In which row of the annual report it counts, by the row's id.",
                            DisclosureRequestRecord::reportRow)
                    .number(
                            "receivedYear",
                            "The year in which it was received.",
                            DisclosureRequestRecord::receivedYear)
                    .number(
                            "doneYear",
                            "The year in which it was done.",
                            DisclosureRequestRecord::doneYear)
                    .door(TableDoors.BUREAU)
                    .personal("applicant")
                    .ofBureauUnit("unit", Power.HANDLE_REQUESTS, Power.ANSWER_REQUESTS)
                    .ofYear("receivedOn")
                    .keyedBy(DisclosureRequestId::new);

    @Bean
    DisclosureRequestView disclosureRequestView() {
        return new DisclosureRequestView();
    }

    @Bean
    Projection<DisclosureRequestRecord> disclosureRequestProjection(
            ProjectionSource projections, DisclosureRequestView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<DisclosureRequestRecord> disclosureRequestQueries(
            Projection<DisclosureRequestRecord> requests, ClockNodes clocks) {
        return TableQueries.of(
                        TABLE, requests, DisclosureEvent.class, DisclosureRequestTable::summary)
                .withClocks(clocks);
    }

    static String summary(DisclosureEvent fact) {
        return switch (fact) {
            case RequestReceived e -> "Received.";
            case ItemAsked e -> "Item " + e.item() + ": " + e.title();
            case ClarificationAsked e ->
                    "The applicant is to make it clear until " + e.until() + ".";
            case RequestClarified e -> "The applicant made it clear.";
            case RequestAbandoned e -> "The applicant didn't make it clear in time: given up.";
            case RequestClosedUnpaid e -> "The fee wasn't paid in time: closed.";
            case RequestWithdrawn e -> "The applicant took it back.";
            case ThirdPartyAsked e -> "A third party was asked by " + e.notice() + ".";
            case AuthorityAsked e -> e.authority() + " was asked by " + e.notice() + ".";
            case OpinionSought e -> "The letter " + e.letter() + " was served.";
            case ThirdPartyAnswered e ->
                    "The third party " + (e.consents() ? "consents." : "objects.");
            case AuthorityAnswered e ->
                    "The authority " + (e.consents() ? "consents." : "objects.");
            case ThirdPartySilent e -> "The third party said nothing in time.";
            case CoAuthorConsented e -> "The authority said nothing in time, and so consented.";
            case SearchMade e ->
                    "Item "
                            + e.item()
                            + " was searched for, and "
                            + (e.found() ? "found." : "not found.");
            case OverridingInterestFound e ->
                    "The public interest outweighs the objection to item " + e.item() + ".";
            case ExcessQuestioned e -> "The applicant was asked why they ask for so much.";
            case AnswerDeferred e -> "To be answered until " + e.until() + ".";
            case FeeCharged e -> "A fee was asked for, to be paid until " + e.payBy() + ".";
            case FeePaid e -> "The fee was paid.";
            case AnswerExtended e -> "The time to answer was made " + e.days() + " days longer.";
            case RequestAnswered e -> "Answered by " + e.decision().documentNumber() + ".";
            case ItemAnswered e ->
                    "Item " + e.item() + ": " + e.result() + " (" + e.result().article() + ").";
        };
    }
}
