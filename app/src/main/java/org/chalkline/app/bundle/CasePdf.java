package org.chalkline.app.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.procedure.checklist.Checklist;
import org.chalkline.query.procedure.paper.BookPdf;
import org.chalkline.query.procedure.paper.BookPdf.Book;
import org.chalkline.query.procedure.paper.BookPdf.Chapter;
import org.chalkline.query.procedure.paper.BookPdf.Entry;
import org.jspecify.annotations.Nullable;

/** The respondent's file for a court: one PDF, printed from the same facts as the index. */
final class CasePdf {
    private final Dossier dossier;
    private final CaseAccount account;

    private CasePdf(Dossier dossier, CaseAccount account) {
        this.dossier = dossier;
        this.account = account;
    }

    /** Writes the file. */
    static void write(Dossier dossier, CaseAccount account, Path file) throws IOException {
        BookPdf.write(new CasePdf(dossier, account).book(), file);
    }

    private Book book() {
        var lines = new ArrayList<String>();
        lines.add("事项 Subject: " + account.of());
        if (account.number() != null) lines.add("案号 Number: " + account.number());
        if (account.title() != null) lines.add("案由 Title: " + account.title());
        lines.add(
                "截至位置 As of position: "
                        + dossier.position()
                        + "（记录至 recorded until "
                        + dossier.recordedUntil()
                        + "）");
        if (dossier.madeUp()) lines.add(Pages.MADE_UP);
        lines.add(
                "本件由事实打印；事实、其证明与材料在同一卷宗之内。 Printed from the facts, which stand with their proofs and papers in the bundle that holds this.");
        var chapters = new ArrayList<Chapter>();
        chapters.add(theCase());
        for (var act : account.decisions()) {
            chapters.add(
                    checklist(
                            "审查要点 What a court asks: " + CasePage.named(act),
                            act.checklist(),
                            act));
        }
        if (account.decisions().isEmpty()) {
            chapters.add(checklist("审查要点 What a court asks", account.undecided(), null));
        }
        for (var part : Catalogue.Part.values()) {
            var entries = account.catalogue().stream().filter(e -> e.part() == part).toList();
            if (!entries.isEmpty()) chapters.add(catalogue(part, entries));
        }
        chapters.add(participants());
        chapters.add(services());
        chapters.add(shown());
        if (!dossier.periods().isEmpty()) chapters.add(periods());
        chapters.add(chronology());
        return new Book(
                "答辩卷 The respondent's file",
                lines,
                "目录 Index",
                dossier.recordedUntil().atZone(ZoneOffset.UTC).toLocalDate(),
                chapters);
    }

    private static String at(long position) {
        return "位置 position " + position;
    }

    private Chapter theCase() {
        var lines = new ArrayList<String>();
        if (account.unit() != null) lines.add("承办 Unit: " + account.unit());
        lines.add("案卷状态 File: " + CasePage.standing(account.standing()));
        for (var party : account.parties()) {
            lines.add(
                    "%s: %s（%s）"
                            .formatted(
                                    CasePage.role(party.role()),
                                    party.name(),
                                    at(party.position())));
        }
        for (var act : account.decisions()) {
            lines.add("决定 Decision: " + CasePage.named(act) + "（" + at(act.position()) + "）");
        }
        return new Chapter("本案 The case", List.of(new Entry("", lines)));
    }

    private static Chapter checklist(
            String heading, List<Checklist.Line> lines, CaseAccount.@Nullable Act act) {
        var entries = new ArrayList<Entry>();
        for (var line : lines) {
            var answers = new ArrayList<String>();
            answers.add(line.english() + "（" + line.point().article() + "）");
            if (line.none()) answers.add("无 none");
            for (var each : line.answers()) {
                answers.add(at(each.position()) + ": " + CasePage.said(each, act));
            }
            entries.add(new Entry(line.point().chinese() + "：" + line.chinese(), answers));
        }
        return new Chapter(heading, entries);
    }

    private static Chapter catalogue(Catalogue.Part part, List<Catalogue.Entry> entries) {
        var all = new ArrayList<Entry>();
        for (var each : entries) {
            var lines = new ArrayList<String>();
            if (each.source() != null) lines.add("来源 Source: " + each.source());
            if (each.proves() != null) lines.add("证明对象 Proves: " + each.proves());
            if (each.original() != null) lines.add("原件 Original: " + each.original());
            if (each.consent() != null) lines.add("准许 Leave: " + each.consent());
            if (each.madeOn() != null) {
                lines.add(
                        "制作 made %s；收集 collected %s；入卷 filed %s"
                                .formatted(each.madeOn(), each.collectedOn(), each.filedOn()));
            }
            var timing = each.timing();
            if (each.isLater() && timing != null) lines.add("※ " + Checklist.words(timing));
            if (each.supersededBy() != null) {
                lines.add("由 superseded by " + each.supersededBy());
            }
            var described = Documents.described(each.digest());
            lines.add(
                    (described == null
                                    ? "SHA-256 " + each.digest()
                                    : "无电子件 No document is kept: " + described)
                            + "；"
                            + at(each.position()));
            var title = each.title() == null ? "未入卷 not in the file" : each.title();
            all.add(new Entry(each.number() + ". " + title, lines));
        }
        all.add(
                new Entry(
                        "",
                        List.of(
                                "提交人（签名或者盖章） Submitted by (signature or seal): ____________",
                                "提交日期 on: ____________")));
        return new Chapter(
                "证据目录 Catalogue of evidence: " + part.chinese() + " " + part.english(), all);
    }

    private Chapter participants() {
        var lines = new ArrayList<String>();
        for (var each : account.participants()) {
            var parts = new ArrayList<String>();
            each.parts().forEach((part, at) -> parts.add(part + " " + at));
            lines.add(each.name() + ": " + String.join("; ", parts));
        }
        return new Chapter("参与人员 Who took part", List.of(new Entry("", lines)));
    }

    private Chapter services() {
        var entries = new ArrayList<Entry>();
        for (var each : account.services()) {
            var lines = new ArrayList<String>();
            lines.add(each.how() + "; " + each.outcome());
            var remedies = each.remedies();
            if (remedies != null) {
                lines.add(
                        "复议至 review until %s；起诉至 suit until %s"
                                .formatted(remedies.reviewUntil(), remedies.suitUntil()));
            }
            lines.add(at(each.position()));
            entries.add(
                    new Entry(
                            "%s %s → %s".formatted(each.on(), each.document(), each.receiver()),
                            lines));
        }
        var received = new ArrayList<String>();
        account.catalogue().stream()
                .filter(entry -> entry.seq() != null)
                .sorted((a, b) -> Integer.compare(CasePage.seq(a), CasePage.seq(b)))
                .forEach(
                        e ->
                                received.add(
                                        "%d. %s, %s, %s"
                                                .formatted(
                                                        e.seq(),
                                                        e.collectedOn(),
                                                        e.source(),
                                                        e.title())));
        if (entries.isEmpty()) entries.add(new Entry("", List.of("未送达 nothing was served")));
        entries.add(
                new Entry(
                        "收到的文书 Papers received",
                        received.isEmpty() ? List.of("无 none") : received));
        return new Chapter("送达与收到的文书 Papers served and received", entries);
    }

    private Chapter shown() {
        var entries = new ArrayList<Entry>();
        for (var act : account.decisions()) {
            var lines = new ArrayList<String>();
            lines.add(
                    "所见位置 was looking at: "
                            + (act.basis() == null ? "未记录 not recorded" : act.basis()));
            for (var digest : act.shown()) lines.add("所引证据 cites " + digest);
            if (!act.unseen().isEmpty()) {
                lines.add("其后记录，未见 recorded after that: " + act.unseen());
            }
            entries.add(new Entry(CasePage.named(act), lines));
        }
        if (entries.isEmpty()) entries.add(new Entry("", List.of("无决定 no decision")));
        return new Chapter("决定人所见 What whoever decided had been shown", entries);
    }

    private Chapter periods() {
        var entries = new ArrayList<Entry>();
        for (var period : dossier.periods()) {
            entries.add(new Entry(period.titleZh() + " " + period.title(), period.account()));
        }
        return new Chapter("期限如何计算 How periods were counted", entries);
    }

    private Chapter chronology() {
        var entries = new ArrayList<Entry>();
        for (var event : dossier.events()) {
            if (event.why() != BundledEvent.Why.ASKED_FOR) continue;
            var chinese = Words.factInChinese(event.stored().type());
            var name = chinese == null ? Words.factInEnglish(event.stored().type()) : chinese;
            var lines = new ArrayList<String>();
            for (var line : Payload.lines(event.payload())) {
                lines.add(line.name() + ": " + line.value());
            }
            lines.add("记录 recorded " + event.stored().recordedAt());
            entries.add(
                    new Entry(
                            "", // each fact would make the index as long as the chapter
                            heading(event.position() + " " + name + " " + day(event), lines)));
        }
        return new Chapter("本案各事实 The facts of the case, in order", entries);
    }

    private static String day(BundledEvent event) {
        var day = event.effectiveOn();
        return day == null ? "" : day.toString();
    }

    private static List<String> heading(String first, List<String> lines) {
        var all = new ArrayList<String>();
        all.add(first);
        all.addAll(lines);
        return all;
    }
}
