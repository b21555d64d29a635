package org.chalkline.app.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chalkline.app.intake.Mapping.Imprecise;
import org.chalkline.command.intake.RowRecorder.Field;
import org.chalkline.command.intake.RowRecorder.Type;
import org.jspecify.annotations.Nullable;

/**
 * A first mapping for a file, from its head: which column holds which field by its name, what words
 * and forms of days its cells have. Whoever knows the file is asked about each column; what nobody
 * answers stands in the mapping as it was guessed, or as left out.
 */
final class MappingDraft {

    /** Asks whoever knows the file. */
    @FunctionalInterface
    interface Questions {
        /**
         * The answer, or what was proposed if there is none.
         *
         * @param question with what is proposed
         */
        String ask(String question, String proposed);
    }

    /** What lists call the fields. */
    private static final Map<String, List<String>> CALLED =
            Map.ofEntries(
                    Map.entry("name", List.of("名称", "学校名称", "校名", "姓名", "教师姓名", "资产名称", "单位名称")),
                    Map.entry("school", List.of("学校代码", "学校编号", "学校标识码", "学校", "所在学校", "任职学校")),
                    Map.entry("address", List.of("地址", "学校地址", "校址", "办学地址", "住所")),
                    Map.entry("kind", List.of("学段", "类别", "办学类型", "学校类别", "类型")),
                    Map.entry("ownership", List.of("性质", "办学性质", "办别", "公民办")),
                    Map.entry(
                            "openedOn",
                            List.of("建校时间", "成立时间", "开办时间", "建校日期", "startdate", "opened")),
                    Map.entry("closedOn", List.of("撤销时间", "停办时间", "enddate", "closed")),
                    Map.entry("subdistrict", List.of("街道代码", "街镇代码")),
                    Map.entry("source", List.of("来源", "出处")),
                    Map.entry("amount", List.of("金额", "预算", "年初预算", "预算数", "预算金额")),
                    Map.entry("year", List.of("年度", "预算年度")),
                    Map.entry("unit", List.of("单位", "预算单位", "科室", "承办科室")),
                    Map.entry("project", List.of("项目", "项目代码", "项目编码")),
                    Map.entry("purpose", List.of("用途", "摘要", "科目名称")),
                    Map.entry("function", List.of("功能科目", "支出功能分类")),
                    Map.entry("economic", List.of("经济科目", "支出经济分类")),
                    Map.entry("line", List.of("预算编号", "科目编码", "指标编号")),
                    Map.entry("payee", List.of("收款人", "收款单位")),
                    Map.entry("documentNumber", List.of("文号", "决定书文号", "发文字号")),
                    Map.entry("effectiveOn", List.of("日期", "办理日期")),
                    Map.entry("officer", List.of("经办人", "承办人")),
                    Map.entry("asset", List.of("资产编号", "资产代码", "卡片编号")),
                    Map.entry("category", List.of("分类", "资产分类")),
                    Map.entry("cost", List.of("原值", "价值", "取得价值")),
                    Map.entry("acquiredOn", List.of("取得日期", "购置日期")),
                    Map.entry("place", List.of("存放地点", "地点")),
                    Map.entry("teacher", List.of("教师编号", "工号", "教师代码")),
                    Map.entry("identityNumber", List.of("身份证号", "身份证号码", "证件号码")),
                    Map.entry("birthDate", List.of("出生日期", "出生年月")),
                    Map.entry("contact", List.of("电话", "联系电话", "手机")),
                    Map.entry("head", List.of("校长", "负责人")));

    /** Forms of days that lists have, in the order in which they are tried. */
    private static final List<String> DAYS =
            List.of(
                    "yyyy/M/d",
                    "yyyy.M.d",
                    "yyyy年M月d日",
                    "yyyy-M-d",
                    "yyyyMMdd",
                    "d/M/yyyy",
                    "yyyy年M月",
                    "yyyy.M",
                    "yyyy/M",
                    "yyyy年",
                    "instant",
                    "serial");

    private static final int SHOWN = 3;
    private static final int MOST_WORDS = 30;

    private final Kind kind;
    private final KindFields fields;
    private final TableFile table;
    private final List<Table.Row> rows;
    private final Questions questions;
    private final Map<String, List<String>> columnsOf = new LinkedHashMap<>();
    private final List<String> ignored = new ArrayList<>();

    /**
     * @param rows the first ones of the table
     */
    MappingDraft(Kind kind, TableFile table, List<Table.Row> rows, Questions questions) {
        this.kind = kind;
        this.fields = KindFields.of(kind);
        this.table = table;
        this.rows = List.copyOf(rows);
        this.questions = questions;
    }

    /** The mapping as YAML. */
    String text(@Nullable String sheet, Mapping.@Nullable Header header) {
        assign();
        var text = new StringBuilder();
        text.append(
                "# What the columns of the file mean. ./run mapping try shows what comes of it.\n");
        text.append("kind: ").append(kind).append('\n');
        if (sheet != null) text.append("sheet: ").append(quoted(sheet)).append('\n');
        if (header != null && (header.row() > 1 || header.height() > 1)) {
            text.append("header: {row: %d, rows: %d}%n".formatted(header.row(), header.height()));
        }
        if (!ignored.isEmpty()) {
            text.append("\n# Columns that are not taken.\nignore: [");
            text.append(String.join(", ", ignored.stream().map(MappingDraft::quoted).toList()));
            text.append("]\n");
        }
        text.append("\nfields:\n");
        columnsOf.forEach((field, columns) -> text.append(field(field, columns)));
        for (var field : fields.fields()) {
            boolean needed = field.required() || field.name().equals(kind.id());
            if (needed && !columnsOf.containsKey(field.name())) text.append(lacking(field));
        }
        return text.toString();
    }

    private void assign() {
        for (var column : table.columns()) {
            var proposed = proposed(column);
            var answer =
                    questions.ask(
                            "Column '%s' (%s): which field, or - for none?"
                                    .formatted(column, String.join(", ", some(column))),
                            proposed == null ? "-" : proposed);
            while (!answer.equals("-") && !mayHold(answer)) {
                answer =
                        questions.ask(
                                "'%s' is no field, or has its column. The others are: %s."
                                        .formatted(answer, free()),
                                "-");
            }
            if (answer.equals("-")) ignored.add(column);
            else columnsOf.computeIfAbsent(answer, none -> new ArrayList<>()).add(column);
        }
    }

    /** Texts may be put together of several columns, such as an address. */
    private boolean mayHold(String field) {
        var known = fields.field(field);
        return known != null && (known.type() == Type.TEXT || !columnsOf.containsKey(field));
    }

    private String free() {
        return String.join(", ", fields.names().stream().filter(this::mayHold).toList());
    }

    private @Nullable String proposed(String column) {
        var parts = new LinkedHashSet<String>(List.of(plain(column)));
        var above = column.lastIndexOf('/');
        if (above > 0) {
            parts.add(plain(column.substring(above + 1)));
            parts.add(plain(column.substring(0, above)));
        }
        for (var words : parts) {
            for (var field : fields.fields()) {
                // Several columns under one name are parts of one text.
                boolean part = above > 0 && words.equals(plain(column.substring(0, above)));
                if (columnsOf.containsKey(field.name()) && !(part && mayHold(field.name()))) {
                    continue;
                }
                var called = CALLED.getOrDefault(field.name(), List.of());
                if (plain(field.name()).equals(words) || called.contains(words)) {
                    return field.name();
                }
            }
        }
        return null;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\(.*?\\)|[\\s_\\-:*]", "");
    }

    private List<String> texts(String column) {
        int place = table.columns().indexOf(column);
        return rows.stream()
                .map(row -> row.cells().get(place))
                .filter(cell -> !cell.isBlank())
                .map(cell -> cell.text().strip())
                .toList();
    }

    private List<String> some(String column) {
        return texts(column).stream().distinct().limit(SHOWN).toList();
    }

    private String field(String name, List<String> columns) {
        var field = fields.field(name);
        if (field == null) return "";
        if (columns.size() > 1) {
            var joined = columns.stream().map(MappingDraft::quoted).toList();
            return "  %s: {join: [%s]}%n".formatted(name, String.join(", ", joined));
        }
        var column = columns.getFirst();
        return switch (field.type()) {
            case WORD -> words(field, column);
            case DAY -> days(field, column);
            case AMOUNT -> amount(field, column);
            default -> "  %s: %s%n".formatted(name, quoted(column));
        };
    }

    private String words(Field field, String column) {
        Set<String> said = new LinkedHashSet<>(texts(column));
        said.removeAll(field.words());
        if (said.isEmpty() || said.size() > MOST_WORDS) {
            return "  %s: %s%n".formatted(field.name(), quoted(column));
        }
        var text = new StringBuilder();
        text.append("  %s:%n    column: %s%n".formatted(field.name(), quoted(column)));
        text.append("    # Words: %s%n    values:%n".formatted(String.join(", ", field.words())));
        var answers = new LinkedHashMap<String, String>();
        for (var word : said) {
            var answer =
                    questions.ask(
                            "%s: '%s' is which of %s, or - for nothing?"
                                    .formatted(
                                            field.name(), word, String.join(", ", field.words())),
                            guess(field.words(), word));
            answers.put(word, field.words().contains(answer) ? answer : "");
        }
        answers.forEach(
                (word, meant) ->
                        text.append("      %s: %s%n".formatted(quoted(word), quoted(meant))));
        return text.toString();
    }

    /** What is certain of a few words that every list has. */
    private static String guess(List<String> words, String said) {
        var known =
                Map.of(
                        "公办", "PUBLIC",
                        "民办", "PRIVATE",
                        "幼儿园", "PRESCHOOL",
                        "小学", "PRIMARY",
                        "初中", "JUNIOR_MIDDLE",
                        "高中", "SENIOR_HIGH",
                        "九年一贯制", "NINE_YEAR",
                        "特殊教育", "SPECIAL",
                        "中职", "VOCATIONAL");
        var word = known.get(said);
        return word != null && words.contains(word) ? word : "-";
    }

    private String days(Field field, String column) {
        var needed = new LinkedHashSet<String>();
        boolean vague = false;
        int unread = 0;
        for (var said : texts(column)) {
            var form = form(said, List.of());
            if (form == null) {
                for (var day : DAYS) {
                    form = form(said, List.of(day));
                    if (form != null) {
                        needed.add(day);
                        break;
                    }
                }
            }
            if (form == null) unread++;
            else vague |= form;
        }
        if (needed.isEmpty() && !vague && unread == 0) {
            return "  %s: %s%n".formatted(field.name(), quoted(column));
        }
        var text = new StringBuilder();
        text.append("  %s:%n    column: %s%n".formatted(field.name(), quoted(column)));
        if (!needed.isEmpty()) {
            text.append("    dates: [%s]%n".formatted(String.join(", ", needed)));
        }
        if (vague) {
            text.append(
                    "    # Some say no day: the first one is taken, and what they say is recorded with it.\n");
            text.append("    imprecise: firstDay\n");
        }
        if (unread > 0) {
            text.append(
                    "    # %d of the first rows have no day in a known form.%n".formatted(unread));
        }
        return text.toString();
    }

    /** Whether it says less than a day; nothing if it isn't of the form. */
    private @Nullable Boolean form(String said, List<String> form) {
        try {
            return new DayReader(form, Imprecise.firstDay, table.from1904()).read(said).said()
                    != null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private String amount(Field field, String column) {
        boolean plain = texts(column).stream().allMatch(MappingDraft::isPlainAmount);
        var unit = column.contains("万元") ? "万元" : column.contains("千元") ? "千元" : "元";
        var answer =
                questions.ask(
                        "%s: in which unit is '%s' (%s): 元, 千元, 万元, 百万元 or 亿元?"
                                .formatted(field.name(), column, String.join(", ", some(column))),
                        unit);
        if (plain && answer.equals("元")) {
            return "  %s: %s%n".formatted(field.name(), quoted(column));
        }
        return "  %s: {column: %s, unit: %s}%n".formatted(field.name(), quoted(column), answer);
    }

    private static boolean isPlainAmount(String text) {
        try {
            return new BigDecimal(text).scale() <= 2;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** A field that every row needs and no column holds. */
    private String lacking(Field field) {
        var name = columnsOf.get("name");
        if (field.name().equals(kind.id()) && name != null) {
            return "  # No column holds a code: one is made of the name, the same for the same name.%n  %s: {column: %s, generate: true, prefix: list-}%n"
                    .formatted(field.name(), quoted(name.getFirst()));
        }
        if (kind == Kind.SCHOOLS && field.name().equals("source")) return "";
        var hint = field.words().isEmpty() ? "" : ", one of " + String.join(", ", field.words());
        var answer =
                questions.ask(
                        "No column holds %s, which every row needs%s. The same for all?"
                                .formatted(field.name(), hint),
                        "");
        if (answer.isEmpty()) {
            return "  # Every row needs %s%s, and no column holds it: name one, or a constant.%n"
                    .formatted(field.name(), hint);
        }
        return "  %s: {constant: %s}%n".formatted(field.name(), quoted(answer));
    }

    /** As YAML takes it for the text it is. */
    private static String quoted(String text) {
        boolean plain =
                text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}/._（）()-]*")
                        && !text.matches("(?i)true|false|null|yes|no|on|off");
        return plain ? text : "'" + text.replace("'", "''") + "'";
    }
}
