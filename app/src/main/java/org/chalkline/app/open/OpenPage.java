package org.chalkline.app.open;

import java.util.Map;
import org.chalkline.app.bundle.Html;
import org.chalkline.kernel.catalogue.DisclosureClass;
import org.chalkline.query.catalogue.CatalogueEntryRecord.Publication;
import org.chalkline.query.catalogue.OpenCatalogue.OpenEntry;
import org.chalkline.query.catalogue.OpenCatalogue.Page;
import org.chalkline.query.projection.AsOf;

/** The pages for people. They run no script and have no form. */
final class OpenPage {
    private static final Map<DisclosureClass, String> CLASSES =
            Map.ofEntries(
                    Map.entry(DisclosureClass.RULES, "规范性文件"),
                    Map.entry(DisclosureClass.FUNCTIONS, "机构职能"),
                    Map.entry(DisclosureClass.PLANS, "规划计划"),
                    Map.entry(DisclosureClass.STATISTICS, "统计信息"),
                    Map.entry(DisclosureClass.LICENSING, "行政许可"),
                    Map.entry(DisclosureClass.PENALTIES, "行政处罚"),
                    Map.entry(DisclosureClass.FINANCE, "预算决算"),
                    Map.entry(DisclosureClass.FEES, "行政收费"),
                    Map.entry(DisclosureClass.PROCUREMENT, "政府采购"),
                    Map.entry(DisclosureClass.CONSTRUCTION, "重大建设"),
                    Map.entry(DisclosureClass.POLICIES, "教育政策"),
                    Map.entry(DisclosureClass.EMERGENCIES, "应急管理"),
                    Map.entry(DisclosureClass.INSPECTIONS, "监督检查"),
                    Map.entry(DisclosureClass.RECRUITMENT, "人员招考"),
                    Map.entry(DisclosureClass.OTHER, "其他"));

    static final String STYLE =
            """
            body{font:16px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#1b1b1b;background:#fff;margin:0 auto;max-width:68rem;padding:1rem 1.25rem 3rem}
            h1{font-size:1.6rem;line-height:1.3;margin:1rem 0 .25rem}
            h2{font-size:1.15rem;margin:2rem 0 .5rem}
            p{margin:.4rem 0}
            .about,.both span[lang=en],th span[lang=en]{color:#595959}
            .both span[lang=en],th span[lang=en]{font-size:.85em;font-weight:400}
            th span{display:block}
            table{border-collapse:collapse;width:100%;margin:.75rem 0}
            th,td{border-bottom:1px solid #d6d6d6;padding:.45rem .6rem .45rem 0;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            td.day{white-space:nowrap}
            .wide{overflow-x:auto}
            a{color:#0b4f9e}
            a:focus-visible{outline:3px solid #f0a500;outline-offset:2px}
            dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1rem}
            dt{color:#595959}
            dd{margin:0;overflow-wrap:anywhere}
            code{font-size:.85em}
            .gone{color:#595959}
            @media(max-width:40rem){dl{grid-template-columns:1fr}dt{margin-top:.4rem}}
            """;

    private OpenPage() {}

    static String list(
            String publisher, Page page, AsOf at, OpenAddress address, String after, int most) {
        var html = begin("政府信息公开目录 · " + publisher);
        html.element("h1", "政府信息公开目录");
        html.raw("<p class=about>").text(publisher).raw("</p>\n");
        html.both(
                "p",
                "截至 %s 公开 %d 项（记录位置 %d）。".formatted(at.effectiveOn(), page.total(), at.position()),
                "%d entries were public on %s, as known at position %d."
                        .formatted(page.total(), at.effectiveOn(), at.position()));
        html.raw("<p><a href=\"")
                .text("/open/catalog.jsonld" + address.point())
                .raw("\">DCAT-AP (JSON-LD)</a></p>\n<div class=wide>");
        html.table(
                "名称", "Title", "类别", "Class", "责任科室", "Unit", "公开日期", "Published", "下载", "Files");
        for (var entry : page.entries()) row(html, entry, address);
        html.raw("</tbody></table></div>\n");
        if (page.entries().size() == most) {
            var last = page.entries().getLast().code();
            html.raw("<p><a rel=next href=\"")
                    .text(address.after("/open", last))
                    .raw("\">下一页 <span lang=en>Next page</span></a></p>\n");
        }
        if (!after.isEmpty()) {
            html.raw("<p><a href=\"")
                    .text("/open" + address.point())
                    .raw("\">首页 <span lang=en>First page</span></a></p>\n");
        }
        return end(html);
    }

    private static void row(Html html, OpenEntry entry, OpenAddress address) {
        var said = entry.publication();
        var kind = String.valueOf(CLASSES.get(entry.disclosureClass()));
        if (said == null) {
            html.raw("<tr class=gone><td>")
                    .text("已撤回（" + entry.code() + "） Withdrawn since")
                    .raw("</td><td>")
                    .text(kind)
                    .raw("</td><td></td><td></td><td></td></tr>\n");
            return;
        }
        html.raw("<tr><td><a href=\"").text(address.page(entry.code())).raw("\">");
        html.text(String.valueOf(entry.title())).raw("</a></td>");
        html.element("td", kind).element("td", String.valueOf(entry.unit()));
        html.element("td class=day", said.publishedOn());
        html.raw("<td>");
        links(html, entry, address);
        html.raw("</td></tr>\n");
    }

    private static void links(Html html, OpenEntry entry, OpenAddress address) {
        html.raw("<a href=\"").text(address.data(entry.code(), "csv")).raw("\">CSV</a> ");
        html.raw("<a href=\"").text(address.data(entry.code(), "json")).raw("\">JSON</a>");
    }

    static String entry(String publisher, OpenEntry entry, AsOf at, OpenAddress address) {
        var said = entry.publication();
        if (said == null) throw new IllegalArgumentException("withdrawn");
        var html = begin(entry.title() + " · " + publisher);
        html.raw("<p><a href=\"")
                .text("/open" + address.point())
                .raw("\">政府信息公开目录 <span lang=en>Catalogue</span></a></p>\n");
        html.element("h1", String.valueOf(entry.title()));
        html.element("p class=about", said.description());
        html.raw("<dl>\n");
        told(html, "编号 Code", entry.code());
        told(
                html,
                "类别 Class",
                "%s（《政府信息公开条例》第二十条第%d项）"
                        .formatted(
                                CLASSES.get(entry.disclosureClass()),
                                entry.disclosureClass().item()));
        told(html, "责任科室 Unit", String.valueOf(entry.unit()));
        told(html, "公开日期 Published", said.publishedOn());
        if (said.updatedOn() != null) told(html, "更新日期 Updated", said.updatedOn());
        if (!said.keywords().isEmpty()) {
            told(html, "关键词 Keywords", String.join("，", said.keywords()));
        }
        html.element("dt", "使用许可 Licence")
                .raw("<dd><a rel=license href=\"")
                .text(said.licence())
                .raw("\">")
                .text(said.licence())
                .raw("</a></dd>\n");
        html.element("dt", "SHA-256 (CSV)").raw("<dd><code>").text(said.digest());
        html.raw("</code></dd>\n").element("dt", "下载 Files").raw("<dd>");
        links(html, entry, address);
        html.raw("</dd>\n");
        told(html, "时点 As of", at.effectiveOn() + "，记录位置 position " + at.position());
        html.raw("</dl>\n");
        content(html, said);
        return end(html);
    }

    private static void told(Html html, String what, Object value) {
        html.element("dt", what).element("dd", value).raw("\n");
    }

    private static void content(Html html, Publication said) {
        html.both("h2", "内容", "Content");
        html.raw("<div class=wide><table><thead><tr>");
        said.content().columns().forEach(each -> html.element("th", each));
        html.raw("</tr></thead><tbody>\n");
        said.content().rows().forEach(each -> html.row(each.cells()));
        html.raw("</tbody></table></div>\n");
    }

    private static Html begin(String title) {
        return new Html()
                .raw("<!doctype html>\n<html lang=zh-CN>\n<head>\n<meta charset=utf-8>\n")
                .raw("<meta name=viewport content=\"width=device-width, initial-scale=1\">\n")
                .element("title", title)
                .raw("\n<link rel=stylesheet href=\"/open/open.css\">\n</head>\n<body>\n<main>\n");
    }

    private static String end(Html html) {
        return html.raw("</main>\n</body>\n</html>\n").toString();
    }
}
