package org.chalkline.app.bundle;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chalkline.app.bundle.BundledEvent.Why;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.document.Document;
import org.chalkline.kernel.lottery.LotteryEvent.LotteryDrawn;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.ledger.bundle.Layout;
import org.jspecify.annotations.Nullable;

/**
 * The index of a bundle: what happened, in order, for a reader in a courtroom, on screen or paper.
 */
final class IndexPage {
    private static final int TO_THE_SECOND = "2026-03-02T09:00:00".length();

    private final Dossier dossier;
    private final Late late;
    private final Vouchers vouchers;
    private final Html page = new Html();

    IndexPage(Dossier dossier, Vouchers vouchers) {
        this.dossier = dossier;
        this.late = dossier.late();
        this.vouchers = vouchers;
    }

    String html() {
        page.raw("<!DOCTYPE html>\n<html lang=zh-CN>\n<meta charset=utf-8>\n");
        page.raw("<meta name=viewport content='width=device-width'>\n");
        page.element("title", "证据卷宗 Evidence bundle: " + dossier.scope().words());
        page.raw("\n<style>\n").raw(Pages.style()).raw("</style>\n<body>\n");
        head();
        var account = dossier.account();
        if (account != null) new CasePage(account, page).write();
        chronology();
        documents();
        law();
        periods();
        people();
        grounds();
        states();
        unproven();
        return page.raw("</body>\n</html>\n").toString();
    }

    private void head() {
        page.both("h1", "证据卷宗", "Evidence bundle");
        page.raw("<dl class=facts>");
        fact("事项 Subject", dossier.scope().words());
        if (dossier.madeUp()) fact("虚构 Made up", Pages.MADE_UP);
        fact("截至位置 As of position", dossier.position());
        fact("记录截至 Recorded until", time(dossier.recordedUntil().toString()));
        var day = dossier.effectiveOn();
        if (day != null) fact("效力日期 States as of", day);
        fact("事件 Events", dossier.events().size());
        long held =
                dossier.documents().values().stream().filter(d -> d.document().isPresent()).count();
        fact(
                "文件 Documents",
                "%d 件在卷 included, %d 件缺 not held"
                        .formatted(held, dossier.documents().size() - held));
        fact("见证 Witnesses", witnesses());
        var stamp = vouchers.stamp();
        fact(
                "时间戳 Timestamp",
                stamp == null
                        ? "无 none"
                        : "%s, 覆盖 over %d 条事件 events"
                                .formatted(time(stamp.at().toString()), stamp.size()));
        page.raw("</dl>\n<p class=noprint><a href=verify.html>核验本卷宗 Verify this bundle</a>");
        if (dossier.events().stream().anyMatch(this::isDraw)) {
            page.raw(" · <a href=lottery.html>重做摇号 Redo the lottery</a>");
        }
        page.raw(" · <a href=data/provenance.txt>来源与核验 Provenance</a>");
        page.raw(" · <a href=data/standards/cloudevents.jsonl>CloudEvents</a>");
        page.raw(" · <a href=data/standards/prov.json>W3C PROV</a>");
        if (dossier.scope() instanceof Scope.OfCase) {
            page.raw(" · <a href=data/standards/ocel.json>OCEL 2.0</a>");
        }
        page.raw("</p>\n");
    }

    private boolean isDraw(BundledEvent event) {
        return event.why() == Why.ASKED_FOR
                && dossier.scope() instanceof Scope.OfCase
                && event.fact() instanceof LotteryDrawn;
    }

    private String witnesses() {
        if (vouchers.witnesses().isEmpty()) return "无：仅日志所有者自证 none: its owner alone";
        return vouchers.witnesses().stream()
                .map(each -> each.name() + ", " + time(each.at().toString()))
                .collect(Collectors.joining("; "));
    }

    private void fact(String name, Object value) {
        page.element("dt", name).element("dd", value);
    }

    private static String time(String recordedAt) {
        if (recordedAt.length() <= TO_THE_SECOND) return recordedAt;
        return recordedAt.substring(0, TO_THE_SECOND).replace('T', ' ') + " UTC";
    }

    private void chronology() {
        page.both("h2", "时间顺序", "Chronology");
        page.both(
                "p",
                "按记录的先后排列。每条事件的编号即其在日志中的位置。",
                "In the order of recording. Each event's number is its position in the log.");
        page.table("位置", "Position", "日期", "Dates", "事件", "Event");
        for (var event : dossier.events()) if (!isGround(event)) event(event);
        page.endTable();
    }

    /** A court reads the case first; whose powers and which notices it rested on stands below. */
    private boolean isGround(BundledEvent event) {
        return dossier.account() != null
                && (event.why() == Why.POWERS || event.why() == Why.CALENDAR);
    }

    private void grounds() {
        if (dossier.events().stream().noneMatch(this::isGround)) return;
        page.both("h2", "职权与日历的依据", "What powers and periods rested on");
        page.table("位置", "Position", "日期", "Dates", "事件", "Event");
        for (var event : dossier.events()) if (isGround(event)) event(event);
        page.endTable();
    }

    private void event(BundledEvent event) {
        var type = event.stored().type();
        page.raw("<tr id=p" + event.position() + "><td class=number><a href=data/events/");
        page.raw(String.format(Locale.ROOT, "%012d", event.position()) + ".json>");
        page.text(event.position()).raw("</a></td><td class=dates>");
        var effective = event.effectiveOn();
        if (effective != null) page.element("div", "生效 effective " + effective);
        page.element("div class=quiet", "记录 recorded " + time(event.stored().recordedAt()));
        page.raw("</td><td>");
        var chinese = Words.factInChinese(type);
        page.raw("<div class=what>");
        if (chinese != null) page.element("b lang=zh-CN", chinese).raw(" ");
        page.element("span lang=en", Words.factInEnglish(type));
        page.element("span class=subject", event.stored().aggregateId()).raw("</div>");
        marks(event);
        page.raw("<dl>");
        if (event.fact() == null) fact("说明 note", "此版本程序不能读取 not read by this version");
        for (var line : Payload.lines(event.payload())) fact(line.name(), line.value());
        page.raw("</dl>");
        var decision = event.decision();
        if (decision != null) decision(decision);
        cites(event);
        page.element("div class=quiet", "记录人 by " + recorder(event));
        page.raw("</td></tr>\n");
    }

    private void marks(BundledEvent event) {
        switch (event.why()) {
            case ASKED_FOR -> {} // the rule
            case CONNECTED, POWERS, CALENDAR ->
                    page.element(
                            "span class=mark", event.why().chinese() + " " + event.why().english());
        }
        after(late.decisionsBefore(event));
    }

    private void after(List<Long> decisions) {
        for (long decision : decisions) {
            page.raw("<span class='mark late'>在决定（位置 ").raw(link(decision));
            page.raw("）之后记录 recorded after the decision at ").raw(link(decision)).raw("</span>");
        }
    }

    private static String link(long position) {
        return "<a href=#p" + position + ">" + position + "</a>";
    }

    private static String recorder(BundledEvent event) {
        var metadata = event.metadata();
        var behalf = metadata.get(CommandContext.ON_BEHALF_OF);
        return metadata.getOrDefault(CommandContext.ACTOR, "?")
                + " ("
                + metadata.getOrDefault(CommandContext.ROLE, "?")
                + ")"
                + (behalf == null ? "" : " 代 for " + behalf)
                + ", "
                + metadata.getOrDefault(CommandContext.CHANNEL, "?");
    }

    private void decision(Decision decision) {
        page.raw("<div class=decision><div>");
        page.element("b", "决定 Decision " + decision.documentNumber());
        page.text(", " + decision.decidedOn()).raw("</div><dl>");
        fact("机关 body", decision.body());
        fact("决定人 officer", decision.officer());
        factIfAny("批准人 approver", decision.approver());
        factIfAny("授权 delegation", decision.delegation());
        if (!decision.recusals().isEmpty()) {
            fact("回避 recusals", String.join("; ", decision.recusals()));
        }
        for (var basis : decision.legalBasis()) {
            fact(
                    "依据 legal basis",
                    "%s, 第 article %s 条 (%s)%s"
                            .formatted(
                                    basis.law(),
                                    basis.article(),
                                    basis.version(),
                                    StatuteBook.standard().knows(basis) ? "" : " 未核对 not checked"));
        }
        fact("理由 reasons", decision.reasons());
        factIfAny("查明事实 findings", decision.findings());
        factIfAny("陈述申辩 statement", decision.partyStatement());
        factIfAny("期限 clock", decision.clock());
        factIfAny("不同于审查意见的理由 departure", decision.departure());
        var remedies = decision.remedyNotice();
        if (remedies != null) fact("救济告知 remedies", remedies.inWords());
        page.raw("</dl></div>");
    }

    private void factIfAny(String name, @Nullable String value) {
        if (value != null) fact(name, value);
    }

    private void cites(BundledEvent event) {
        var cited = event.cited();
        if (cited.isEmpty()) return;
        page.raw("<div>引用文件 cites ");
        for (var digest : cited) {
            page.raw("<a href=#d" + digest + "><code>")
                    .text(digest.substring(0, Payload.SHORT_DIGEST));
            page.raw("…</code></a> ");
        }
        page.raw("</div>");
    }

    private void documents() {
        if (dossier.documents().isEmpty()) return;
        page.both("h2", "文件", "Documents");
        page.table("摘要 (SHA-256)", "Digest", "在卷", "Included", "引用于", "Cited at");
        dossier.documents()
                .forEach(
                        (digest, cited) -> {
                            page.raw("<tr id=d" + digest + "><td>");
                            var held = cited.document().orElse(null);
                            if (held == null) page.element("code", digest);
                            else {
                                page.raw("<a href=data/documents/" + digest + "><code>");
                                page.text(digest).raw("</code></a>");
                            }
                            page.raw("</td><td>");
                            page.text(
                                    held == null
                                            ? "否：未存 no: not held"
                                            : "是 yes: %s, %d bytes"
                                                    .formatted(held.mediaType(), held.size()));
                            if (held != null && held.isSealed()) sealed(digest, cited);
                            page.raw("</td><td>");
                            for (var by : cited.by()) page.raw(link(by.position())).raw(" ");
                            var asked =
                                    held == null ? new Document(digest, 0, "", null, null) : held;
                            after(late.decisionsBefore(asked, cited.by()));
                            page.raw("</td></tr>\n");
                        });
        page.endTable();
    }

    /** Tools of age open it: {@code age -d -i KEY DOCUMENT}. */
    private void sealed(String digest, Dossier.Cited cited) {
        page.text("; 已封存 sealed (age)");
        if (cited.key().isEmpty()) return;
        page.raw(", <a href=" + Layout.key(digest) + ">").text("密钥 key").raw("</a>");
    }

    private void law() {
        page.both("h2", "法律依据", "Law");
        page.element("p class=quiet", dossier.law().note());
        if (!dossier.law().citations().isEmpty()) {
            page.table(
                    "法律", "Law", "条", "Article", "版本", "Version", "文本", "Text", "引用于", "Cited at");
            for (var each : dossier.law().citations()) {
                page.raw("<tr>");
                var chinese = each.lawZh() == null ? "" : each.lawZh() + " ";
                page.element("td", chinese + each.law()).element("td", each.article());
                page.element("td", each.version()).raw("<td>");
                if (each.text() == null) page.text("未附 not included");
                else page.raw("<a href='data/").text(each.text()).raw("'>附 included</a>");
                page.raw("</td><td>");
                for (long at : each.citedAt()) page.raw(link(at)).raw(" ");
                page.raw("</td></tr>\n");
            }
            page.endTable();
        }
        if (dossier.law().rules().isEmpty()) return;
        page.both("h3", "法定期限", "Statutory periods by these rules");
        page.table("期限", "Period", "法律", "Law", "条文", "Words");
        for (var rule : dossier.law().rules()) {
            page.row(
                    List.of(
                            rule.titleZh() + " " + rule.title(),
                            "%s %s, 第 article %s 条 (%s)"
                                    .formatted(
                                            rule.lawZh(),
                                            rule.law(),
                                            rule.terms().article(),
                                            rule.lawVersion()),
                            rule.terms().words()));
        }
        page.endTable();
    }

    private void periods() {
        if (dossier.periods().isEmpty()) return;
        page.both("h2", "期限如何计算", "How periods were counted");
        for (var period : dossier.periods()) {
            page.element("h3", period.titleZh() + " " + period.title());
            page.raw("<p>").element("code", period.clock()).text(" " + period.state());
            var due = period.due();
            if (due != null) page.text(", 届满 due " + due);
            page.raw("</p><ol class=account>");
            for (var line : period.account()) page.element("li", line);
            page.raw("</ol>\n");
        }
    }

    private void people() {
        var people = dossier.people();
        page.both("h2", "人员与职权", "People and powers");
        page.table(
                "记录人", "Recorded by", "角色", "Role", "代表", "For", "途径", "Channel", "次数", "Events");
        for (var each : people.recordedBy()) {
            page.row(
                    Arrays.asList(
                            each.actor(),
                            each.role(),
                            each.onBehalfOf(),
                            each.channel(),
                            each.at().size()));
        }
        page.endTable();
        if (people.delegations().isEmpty()) return;
        page.table(
                "人员",
                "Officer",
                "职权",
                "Power",
                "文书",
                "Instrument",
                "授权人",
                "Delegated by",
                "起止",
                "From, until");
        for (var each : people.delegations()) {
            var until = each.until() == null ? "" : " – " + each.until();
            page.row(
                    Arrays.asList(
                            each.officer(),
                            each.power(),
                            each.instrument(),
                            each.takenBack() ? "收回 taken back" : each.delegatedBy(),
                            each.effectiveOn() + until));
        }
        page.endTable();
    }

    private void states() {
        if (dossier.states().isEmpty()) return;
        page.both("h2", "登记状态", "What the projections show");
        page.both("p", "由事件推算，至上述位置为止。", "Folded from the events, as of the position above.");
        page.table("登记册", "Projection", "对象", "Entities", "状态数", "States");
        for (var projection : dossier.states()) {
            page.raw("<tr><td><a href=data/states/" + projection.projection() + ".json>");
            page.text(projection.projection()).raw("</a></td><td>");
            for (var entity : projection.entities()) {
                page.element("div", entity.id());
                if (entity.parked() != null) page.element("div class='mark late'", entity.parked());
                leftOut(entity);
            }
            page.raw("</td><td>");
            for (var entity : projection.entities()) page.element("div", entity.states().size());
            page.raw("</td></tr>\n");
        }
        page.endTable();
    }

    private void leftOut(States.OfEntity entity) {
        var others = entity.leftOut();
        if (others == null) return;
        page.element(
                "div class='mark late'",
                "另有 %d 条事实不在卷，状态未列 %d facts of it are not in this bundle, so no state is shown"
                        .formatted(others.size(), others.size()));
    }

    private void unproven() {
        page.both("h2", "本卷宗不能证明", "What this bundle does not prove");
        page.raw("<ul>");
        for (var each : Pages.unproven(vouchers)) page.both("li", each.chinese(), each.english());
        page.raw("</ul>\n");
    }
}
