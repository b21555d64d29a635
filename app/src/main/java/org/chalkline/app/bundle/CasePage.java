package org.chalkline.app.bundle;

import java.util.Arrays;
import java.util.List;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.procedure.checklist.Checklist;
import org.jspecify.annotations.Nullable;

/** The part of an index with which it opens where the bundle is of one case. */
final class CasePage {
    private final CaseAccount account;
    private final Html page;

    CasePage(CaseAccount account, Html page) {
        this.account = account;
        this.page = page;
    }

    void write() {
        theCase();
        checklists();
        catalogue();
        participants();
        services();
        received();
        shown();
    }

    static String link(long position) {
        return "<a href=#p" + position + ">" + position + "</a>";
    }

    private void fact(String name, @Nullable Object value) {
        if (value != null) page.element("dt", name).element("dd", value);
    }

    private void theCase() {
        page.both("h2", "本案", "The case");
        page.raw("<p class=noprint><a href=data/case.pdf>答辩卷（PDF，含页码） ");
        page.text("The respondent's file as one PDF, with page numbers").raw("</a></p>\n");
        page.raw("<dl class=facts>");
        fact("案号 Number", account.number() == null ? account.of() : account.number());
        fact("案由 Title", account.title());
        fact("承办 Unit", account.unit());
        fact("案卷状态 File", standing(account.standing()));
        for (var party : account.parties()) {
            page.element("dt", role(party.role())).raw("<dd>").text(party.name());
            page.raw(" ").raw(link(party.position())).raw("</dd>");
        }
        for (var act : account.decisions()) {
            page.element("dt", "决定 Decision").raw("<dd>").text(named(act)).raw(" ");
            page.raw(link(act.position())).raw("</dd>");
        }
        page.raw("</dl>\n");
    }

    static String named(CaseAccount.Act act) {
        var chinese = Words.factInChinese(act.type());
        return "%s %s, %s, %s%s"
                .formatted(
                        act.documentNumber(),
                        chinese == null ? Words.factInEnglish(act.type()) : chinese,
                        act.officer(),
                        act.decidedOn(),
                        standing(act));
    }

    private static String standing(CaseAccount.Act act) {
        return switch (act.standing()) {
            case STANDS -> "";
            case CHALLENGED -> "（被复议或被诉 challenged）";
            case STAYED -> "（停止执行 stayed）";
            case FOUND_UNLAWFUL -> "（确认违法 found unlawful）";
            case SET_ASIDE -> "（已撤销 set aside）";
        };
    }

    static String standing(String word) {
        return switch (word) {
            case "OPEN" -> "办理中 open";
            case "CLOSED" -> "已结案 closed";
            case "ARCHIVED" -> "已归档 archived";
            case "TRANSFERRED" -> "已移交 transferred";
            case "DESTROYED" -> "已销毁 destroyed";
            default -> "未立卷 no file was opened";
        };
    }

    static String role(String role) {
        return switch (role) {
            case "APPLICANT" -> "申请人 Applicant";
            case "ADDRESSEE" -> "相对人 Addressee";
            case "INTERESTED" -> "利害关系人 Interested party";
            case "AGENT" -> "代理人 Agent";
            case "WITNESS" -> "证人 Witness";
            default -> role;
        };
    }

    private void checklists() {
        page.both("h2", "合法性审查要点", "What a court asks");
        page.both(
                "p",
                "《行政诉讼法》第七十条。每项列出回答它的事实（位置）；没有事实回答的写“无”。",
                "Administrative Litigation Law, 70. Each line names the facts that answer it, by their positions; \"none\" says that no fact does.");
        for (var act : account.decisions()) {
            page.element("h3", named(act));
            checklist(act.checklist(), act);
        }
        if (account.decisions().isEmpty()) checklist(account.undecided(), null);
    }

    private void checklist(List<Checklist.Line> lines, CaseAccount.@Nullable Act act) {
        page.table("要点", "Point", "问题", "Question", "回答的事实", "Facts that answer it");
        for (var line : lines) {
            page.raw("<tr><td>").text(line.point().chinese() + " " + line.point().english());
            page.element("div class=quiet", line.point().article()).raw("</td><td>");
            page.element("div lang=zh-CN", line.chinese());
            page.element("div class=quiet lang=en", line.english()).raw("</td><td>");
            if (line.none()) page.element("span class='mark late'", "无 none");
            for (var answer : line.answers()) {
                page.raw("<div>").raw(link(answer.position())).raw(" ").text(said(answer, act));
                page.raw("</div>");
            }
            page.raw("</td></tr>\n");
        }
        page.endTable();
    }

    /** What other facts than the act itself say begins with what they are called. */
    static String said(Checklist.Answer answer, CaseAccount.@Nullable Act act) {
        if (act != null && answer.position() == act.position()) return answer.text();
        // How a period ended says the text itself.
        if (answer.type().startsWith("clock.")) return answer.text();
        var name = Words.factInChinese(answer.type());
        return (name == null ? "" : name + " ") + answer.text();
    }

    private void catalogue() {
        page.both("h2", "证据目录", "Catalogue of evidence");
        page.both(
                "p",
                "《行政诉讼证据规定》第十九条：分类编号，说明来源、证明对象。",
                "Rules of Evidence in Administrative Litigation, 19: numbered by class, with source and what each proves.");
        if (account.catalogue().isEmpty()) {
            page.element("p", "无 none");
            return;
        }
        Catalogue.Part part = null;
        for (var entry : account.catalogue()) {
            if (entry.part() != part) {
                if (part != null) page.endTable();
                part = entry.part();
                page.both("h3", part.chinese(), part.english());
                page.table(
                        "编号", "No.", "材料", "Paper", "来源", "Source", "证明对象", "Proves", "日期",
                        "Dates");
            }
            entry(entry);
        }
        page.endTable();
        page.element(
                "p class=quiet",
                "提交人（签名或者盖章） Submitted by (signature or seal): ____________  提交日期 on: ____________");
    }

    private void entry(Catalogue.Entry entry) {
        page.raw("<tr><td class=number>").text(entry.number()).raw("</td><td>");
        page.element("div", entry.title() == null ? "未入卷 not in the file" : entry.title());
        page.raw("<div class=quiet>");
        if (entry.seq() != null) page.text("卷内 in the index " + entry.seq() + "; ");
        var described = Documents.described(entry.digest());
        if (described == null) {
            page.raw("<a href=#d" + entry.digest() + "><code>");
            page.text(entry.digest().substring(0, Payload.SHORT_DIGEST)).raw("…</code></a> ");
        } else {
            page.text("无电子件 no document is kept: " + described + " ");
        }
        page.raw(link(entry.position())).raw("</div>");
        var timing = entry.timing();
        if (entry.isLater() && timing != null) {
            page.element("span class='mark late'", Checklist.words(timing));
        }
        if (entry.supersededBy() != null) {
            page.element("span class=mark", "由 superseded by " + entry.supersededBy());
        }
        page.raw("</td>").element("td", entry.source() == null ? "" : entry.source());
        page.element("td", entry.proves() == null ? "" : entry.proves()).raw("<td>");
        if (entry.madeOn() != null) page.element("div", "制作 made " + entry.madeOn());
        if (entry.collectedOn() != null) {
            page.element("div", "收集 collected " + entry.collectedOn());
        }
        if (entry.filedOn() != null) page.element("div", "入卷 filed " + entry.filedOn());
        page.raw("</td></tr>\n");
    }

    private void participants() {
        page.both("h2", "参与人员", "Who took part");
        page.table("人员", "Who", "参与", "In what", "位置", "At");
        for (var each : account.participants()) {
            page.raw("<tr>").element("td", each.name()).raw("<td>");
            for (var part : each.parts().keySet()) page.element("div", part);
            page.raw("</td><td>");
            for (var at : each.parts().values()) {
                page.raw("<div>");
                for (long position : at) page.raw(link(position)).raw(" ");
                page.raw("</div>");
            }
            page.raw("</td></tr>\n");
        }
        page.endTable();
    }

    private void services() {
        page.both("h2", "送达的文书", "Papers served");
        if (account.services().isEmpty()) {
            page.element("p", "无 none");
            return;
        }
        page.table("日期", "Day", "文书", "Paper", "受送达人", "On whom", "方式", "How", "结果", "Outcome");
        for (var each : account.services()) {
            page.raw("<tr><td>").text(each.on()).raw(" ").raw(link(each.position())).raw("</td>");
            page.element("td", each.document()).element("td", each.receiver());
            page.element("td", each.how()).raw("<td>").text(each.outcome());
            var remedies = each.remedies();
            if (remedies != null && remedies.reviewUntil() != null) {
                page.element("div", "复议至 review until " + remedies.reviewUntil());
            }
            if (remedies != null && remedies.suitUntil() != null) {
                page.element("div", "起诉至 suit until " + remedies.suitUntil());
            }
            page.raw("</td></tr>\n");
        }
        page.endTable();
    }

    private void received() {
        page.both("h2", "收到的文书", "Papers received");
        if (account.catalogue().stream().noneMatch(entry -> entry.seq() != null)) {
            page.element("p", "无 none");
            return;
        }
        page.table("卷内", "No.", "收到", "Received", "来自", "From", "材料", "Paper");
        account.catalogue().stream()
                .filter(entry -> entry.seq() != null)
                .sorted((a, b) -> Integer.compare(seq(a), seq(b)))
                .forEach(
                        entry ->
                                page.row(
                                        Arrays.asList(
                                                entry.seq(),
                                                entry.collectedOn(),
                                                entry.source(),
                                                entry.title())));
        page.endTable();
    }

    static int seq(Catalogue.Entry entry) {
        var seq = entry.seq();
        return seq == null ? Integer.MAX_VALUE : seq;
    }

    private void shown() {
        page.both("h2", "决定人所见", "What whoever decided had been shown");
        for (var act : account.decisions()) {
            page.element("h3", named(act));
            page.raw("<dl class=facts>");
            fact(
                    "所见位置 Was looking at",
                    act.basis() == null ? "未记录 not recorded" : "位置 position " + act.basis());
            page.element("dt", "所引证据 Cites").raw("<dd>");
            for (var digest : act.shown()) {
                page.raw("<a href=#d" + digest + "><code>");
                page.text(digest.substring(0, Payload.SHORT_DIGEST)).raw("…</code></a> ");
            }
            if (act.shown().isEmpty()) page.text("无 none");
            page.raw("</dd>");
            if (!act.unseen().isEmpty()) {
                page.element("dt", "其后记录，未见 Recorded after that").raw("<dd>");
                for (long at : act.unseen()) page.raw(link(at)).raw(" ");
                page.raw("</dd>");
            }
            page.raw("</dl>\n");
        }
        if (account.decisions().isEmpty()) page.element("p", "无决定 no decision");
    }
}
