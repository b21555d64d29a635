package org.chalkline.query.procedure.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData.Opened;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.paper.Addressee;
import org.chalkline.kernel.procedure.paper.ToldPaper;
import org.chalkline.query.procedure.paper.OfficialPaper.Section;
import org.chalkline.query.procedure.paper.PaperTemplate.Part;
import org.chalkline.query.procedure.paper.PaperTemplate.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says in the words of a template what a fact says. */
final class PaperComposer {
    private static final String[] NUMERALS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    private static final Pattern ARTICLE = Pattern.compile("(\\d+)(.*)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** What stands elsewhere on the paper. */
    private static final Set<String> ELSEWHERE = Set.of("decision", "effectiveOn", "notice");

    private final PaperTemplate template;
    private final PaperWords words;
    private final ToldPaper told;
    private final Shown shown;
    private final @Nullable Decision decision;

    PaperComposer(PaperTemplate template, ToldPaper told, Shown shown) {
        this.template = template;
        this.words = new PaperWords(template.words());
        this.told = told;
        this.shown = shown;
        this.decision = told.fact().decision();
    }

    /**
     * The paper.
     *
     * @param beneath what stands beneath its notes
     * @throws NotPrintableException if the template has no word for the fact
     */
    OfficialPaper compose(List<String> beneath) {
        var title = title();
        var notes = notes();
        notes.addAll(beneath);
        return new OfficialPaper(
                template.layout(),
                decision == null ? template.issuer() : decision.body(),
                told.number(),
                title,
                text(Text.ADDRESSEES, addressees()),
                sections(),
                told.madeOn(),
                date(told.madeOn()),
                text(Text.SEAL),
                notes);
    }

    private String text(Text text, Object... about) {
        return template.text(text, about);
    }

    private static String type(Fact fact) {
        var named = fact.getClass().getAnnotation(FactType.class);
        if (named == null) throw new IllegalStateException(fact.getClass() + " is no stored fact");
        return named.value();
    }

    private String title() {
        var type = type(told.fact());
        return words.title(type).orElseGet(() -> PaperTemplate.fill(template.title(), subject()));
    }

    /** What it is about. */
    private String subject() {
        var type = type(told.fact());
        return words.fact(type)
                .or(() -> words.title(type))
                .orElseThrow(() -> NotPrintableException.noWord(type, template.id()));
    }

    private String date(LocalDate day) {
        if (day.equals(Fact.SINCE_EVER)) return text(Text.NEVER_KNOWN);
        return text(Text.YEAR_MONTH_DAY, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    // ---- to whom

    private String addressees() {
        return told.addressees().stream().map(this::addressee).collect(Collectors.joining("、"));
    }

    private String addressee(Addressee addressee) {
        var person = addressee.person();
        if (person == null) return String.valueOf(addressee.organisation());
        var name = Optional.ofNullable(addressee.name()).or(() -> shown.nameOf(person));
        return name.flatMap(text -> shown.opened(text).map(opened -> said(text, opened)))
                .orElseGet(() -> text(Text.PERSON, person.value()));
    }

    private String personal(Personal text) {
        return shown.opened(text)
                .map(opened -> said(text, opened))
                .orElseGet(() -> sealed(Text.SEALED, text));
    }

    private String said(Personal text, Opened opened) {
        return switch (opened) {
            case Opened.Readable readable -> readable.text();
            case Opened.Restricted restricted -> sealed(Text.RESTRICTED, text);
            case Opened.Erased erased -> sealed(Text.ERASED, text);
        };
    }

    private String sealed(Text form, Personal text) {
        return text(form, words.personal(text.field().name()), text.person().value());
    }

    // ---- the body

    private List<Section> sections() {
        var sections = new ArrayList<Section>();
        for (var each : template.sections()) {
            var paragraphs = paragraphs(each.part());
            if (paragraphs.isEmpty()) continue;
            var numeral = NUMERALS[sections.size()];
            sections.add(new Section(numeral + "、" + each.heading(), paragraphs));
        }
        return sections;
    }

    private List<String> paragraphs(Part part) {
        if (part == Part.CONTENT) return content();
        if (decision == null) return List.of();
        return switch (part) {
            case FINDINGS -> said(decision.findings());
            case STATEMENT -> said(decision.partyStatement());
            case EVIDENCE -> numbered(decision.evidence(), each -> text(Text.EVIDENCE, each));
            case LAW -> numbered(decision.legalBasis(), this::provision);
            case REASONS -> reasons(decision.reasons());
            case DEPARTURE -> said(decision.departure());
            case REMEDY -> List.of(remedy(decision.remedyNotice()));
            case CONTENT -> throw new IllegalStateException("told above");
        };
    }

    private static List<String> said(@Nullable String text) {
        return text == null ? List.of() : text.lines().filter(line -> !line.isBlank()).toList();
    }

    private List<String> reasons(String reasons) {
        if (reasons.equals(Decision.SEALED_REASONS)) return List.of(text(Text.SEALED_REASONS));
        return said(reasons);
    }

    private static <T> List<String> numbered(List<T> all, Function<T, String> said) {
        if (all.size() == 1) return List.of(said.apply(all.getFirst()) + "。");
        var paragraphs = new ArrayList<String>();
        for (int i = 0; i < all.size(); i++) {
            var end = i == all.size() - 1 ? "。" : "；";
            paragraphs.add("（" + (i + 1) + "）" + said.apply(all.get(i)) + end);
        }
        return paragraphs;
    }

    private String provision(LegalBasis cited) {
        var article = ARTICLE.matcher(cited.article());
        boolean numbered = article.matches();
        return text(
                Text.PROVISION,
                words.law(cited.law()),
                numbered ? article.group(1) : cited.article(),
                cited.version(),
                numbered ? article.group(2) : "");
    }

    private String remedy(@Nullable RemedyNotice told) {
        if (told == null) return text(Text.NO_REMEDY);
        var body = told.reviewBody();
        var days = told.reviewDays();
        var court = told.court();
        var months = told.suitMonths();
        if (body == null || days == null) {
            if (court == null || months == null) return text(Text.NO_REMEDY);
            return text(Text.SUIT, court, months);
        }
        // Who can't sue is of the staff, and what they ask for is another review.
        if (court == null || months == null) {
            return text(told.reviewFirst() ? Text.RECONSIDERATION : Text.REVIEW, body, days);
        }
        return text(
                told.reviewFirst() ? Text.REVIEW_FIRST : Text.EITHER, body, days, court, months);
    }

    private List<String> content() {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(text(Text.CONTENT, subject()));
        JsonNode fact = FactJson.MAPPER.valueToTree(told.fact());
        for (var member : fact.properties()) {
            if (ELSEWHERE.contains(member.getKey())) continue;
            paragraphs.add(member(member.getKey(), member.getValue()));
        }
        paragraphs.add(text(Text.EFFECT, date(told.fact().effectiveOn())));
        return paragraphs;
    }

    private String member(String name, JsonNode value) {
        return text(Text.MEMBER, words.member(name), value(value));
    }

    private String value(JsonNode node) {
        if (node.isObject()) return object(node);
        if (node.isArray()) {
            var parts = new ArrayList<String>();
            for (var each : node) parts.add(value(each));
            return String.join("；", parts);
        }
        var kept = node.asString();
        return DAY.matcher(kept).matches() ? date(LocalDate.parse(kept)) : words.value(kept);
    }

    private String object(JsonNode node) {
        var personal = sealedText(node);
        if (personal.isPresent()) return personal(personal.get());
        var parts = new ArrayList<String>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            parts.add(member(member.getKey(), member.getValue()));
        }
        return String.join("，", parts);
    }

    private static Optional<Personal> sealedText(JsonNode node) {
        boolean is = node.size() == 3 && node.has("sealed") && node.has("person");
        return is && node.has("field")
                ? Optional.of(FactJson.MAPPER.treeToValue(node, Personal.class))
                : Optional.empty();
    }

    // ---- beneath

    private List<String> notes() {
        var notes = new ArrayList<String>();
        if (decision != null) {
            notes.add(text(Text.OFFICER, decision.officer()));
            note(notes, Text.APPROVER, decision.approver());
            note(notes, Text.DELEGATION, decision.delegation());
            if (!decision.recusals().isEmpty()) {
                note(notes, Text.RECUSALS, String.join("、", decision.recusals()));
            }
            note(notes, Text.CLOCK, decision.clock());
        }
        notes.add(text(Text.MADE_FROM, told.fact().subject(), told.sequence(), template.id()));
        return notes;
    }

    private void note(List<String> notes, Text text, @Nullable String about) {
        if (about != null) notes.add(text(text, about));
    }
}
