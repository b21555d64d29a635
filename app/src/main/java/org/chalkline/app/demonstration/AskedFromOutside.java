package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.datarequest.DataRequestCommand.AnswerDataRequest;
import org.chalkline.command.datarequest.DataRequestCommand.IdentifyRequester;
import org.chalkline.command.datarequest.DataRequestCommand.ReceiveDataRequest;
import org.chalkline.command.engagement.EngagementCommand.BeginEngagement;
import org.chalkline.command.engagement.EngagementCommand.EndEngagement;
import org.chalkline.kernel.datarequest.DataRequestId;
import org.chalkline.kernel.datarequest.DataRequestKind;
import org.chalkline.kernel.engagement.EngagementEvent.Kind;
import org.chalkline.kernel.engagement.EngagementEvent.Order;
import org.chalkline.kernel.engagement.EngagementId;
import org.chalkline.kernel.engagement.EngagementTerms;
import org.chalkline.kernel.engagement.EngagementTerms.Member;
import org.chalkline.kernel.procedure.power.Power;

/**
 * Those who ask from outside: somebody who wanted to see what the bureau records of them, and the
 * auditors who looked at three years of its budgets.
 */
final class AskedFromOutside {
    private static final String OFFICER = "政务公开专员";

    private final List<Act> acts = new ArrayList<>();

    AskedFromOutside() {
        var powers = new Tale(Section.ARCHIVE, "powers-" + OFFICER, acts);
        for (var power : List.of(Power.ANSWER_DATA_REQUESTS, Power.ADMIT_ENGAGEMENTS)) {
            powers.delegates("2022-01-10", OFFICER, power, "长教〔2022〕2号");
        }
        dataRequest();
        audit();
    }

    /** All acts, in no order. */
    List<Act> acts() {
        return acts;
    }

    private void dataRequest() {
        var id = new DataRequestId("CY-2024-03");
        new Tale(Section.ARCHIVE, "outside-" + id.value(), acts)
                .on(
                        "2024-05-13",
                        d ->
                                new ReceiveDataRequest(
                                        id,
                                        DataRequestKind.ACCESS,
                                        MadeUpPeople.HEAD_OF_OAK,
                                        "查阅本人任职以来的考核和处分记录。",
                                        "信息和政务公开科",
                                        d))
                .on("2024-05-14", d -> new IdentifyRequester(id, "核对身份证原件", null, OFFICER, d))
                .on("2024-05-20", d -> new AnswerDataRequest(id, null, OFFICER, d));
    }

    private void audit() {
        var id = new EngagementId("SJ-2024-01");
        var terms =
                new EngagementTerms(
                        List.of(new Member("https://login.audit.example", "gao", "高审计")),
                        List.of(),
                        2021,
                        2023,
                        LocalDate.of(2024, 3, 11),
                        LocalDate.of(2024, 6, 28));
        new Tale(Section.ARCHIVE, "outside-" + id.value(), acts)
                .on(
                        "2024-03-08",
                        d ->
                                new BeginEngagement(
                                        id,
                                        Kind.AUDIT,
                                        new Order(
                                                "上海市长宁区审计局",
                                                "长审通〔2024〕6号",
                                                Papers.digest("审计通知书 " + id)),
                                        terms,
                                        OFFICER,
                                        d))
                .on("2024-06-21", d -> new EndEngagement(id, "现场审计结束，提前退出。", OFFICER, d));
    }
}
