package org.chalkline.app.open;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.query.catalogue.CatalogueEntryRecord.Publication;
import org.chalkline.query.catalogue.OpenCatalogue.OpenEntry;
import org.chalkline.query.catalogue.OpenCatalogue.Page;

/**
 * Writes the catalogue as the vocabulary DCAT has it, with the properties that DCAT-AP 3 asks for,
 * in JSON-LD. Its context stands within, so whoever reads it needs nothing from elsewhere.
 */
final class Dcat {
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String MEDIA = "https://www.iana.org/assignments/media-types/";

    private static final Map<String, Object> CONTEXT = context();

    private final String publisher;
    private final OpenAddress address;

    Dcat(String publisher, OpenAddress address) {
        this.publisher = publisher;
        this.address = address;
    }

    private static Map<String, Object> context() {
        var context = new LinkedHashMap<String, Object>();
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("hydra", "http://www.w3.org/ns/hydra/core#");
        context.put("skos", "http://www.w3.org/2004/02/skos/core#");
        context.put("spdx", "http://spdx.org/rdf/terms#");
        context.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return context;
    }

    /**
     * A page of the catalogue.
     *
     * @param after the code after which it begins; empty for the first
     * @param most how many a page has
     */
    String write(Page page, String after, int most) {
        var catalogue = new LinkedHashMap<String, Object>();
        catalogue.put("@id", address.root() + "/open");
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("dct:title", chinese("政府信息公开目录"));
        catalogue.put("dct:description", chinese(publisher + "主动公开的政府信息"));
        catalogue.put("dct:publisher", publisher());
        catalogue.put("dct:language", id(AUTHORITY + "language/ZHO"));
        catalogue.put("foaf:homepage", id(address.root() + "/open"));
        catalogue.put("dcat:dataset", datasets(page));
        var graph = new ArrayList<Object>();
        graph.add(catalogue);
        var path = "/open/catalog.jsonld";
        var here = after.isEmpty() ? path + address.point() : address.after(path, after);
        var view = new LinkedHashMap<String, Object>();
        view.put("@id", address.root() + here);
        view.put("@type", "hydra:PartialCollectionView");
        view.put("hydra:first", id(address.root() + path + address.point()));
        if (page.entries().size() == most) {
            var last = page.entries().getLast().code();
            view.put("hydra:next", id(address.root() + address.after(path, last)));
        }
        graph.add(view);
        var all = new LinkedHashMap<String, Object>();
        all.put("@context", CONTEXT);
        all.put("@graph", graph);
        return FactJson.write(all) + "\n";
    }

    private List<Object> datasets(Page page) {
        var all = new ArrayList<Object>();
        for (var entry : page.entries()) {
            var said = entry.publication();
            if (said != null) all.add(dataset(entry, said));
        }
        return all;
    }

    private Map<String, Object> dataset(OpenEntry entry, Publication said) {
        var iri = address.iri(entry.code());
        var changed = said.updatedOn() == null ? said.publishedOn() : said.updatedOn();
        var dataset = new LinkedHashMap<String, Object>();
        dataset.put("@id", iri);
        dataset.put("@type", "dcat:Dataset");
        dataset.put("dct:identifier", entry.code());
        dataset.put("dct:title", chinese(String.valueOf(entry.title())));
        dataset.put("dct:description", chinese(said.description()));
        if (!said.keywords().isEmpty()) {
            dataset.put("dcat:keyword", said.keywords().stream().map(Dcat::chinese).toList());
        }
        dataset.put("dcat:theme", id(AUTHORITY + "data-theme/EDUC"));
        dataset.put("dct:accessRights", id(AUTHORITY + "access-right/PUBLIC"));
        dataset.put("dct:publisher", id(address.root() + "/open#publisher"));
        dataset.put("dcat:contactPoint", contact(String.valueOf(entry.unit())));
        dataset.put("dct:issued", day(said.publishedOn()));
        dataset.put("dct:modified", day(changed));
        dataset.put("dcat:landingPage", id(iri));
        dataset.put(
                "dcat:distribution",
                List.of(
                        distribution(entry, said, "csv", "text/csv", "CSV", said.content().csv()),
                        distribution(
                                entry,
                                said,
                                "json",
                                "application/json",
                                "JSON",
                                said.content().json())));
        return dataset;
    }

    private Map<String, Object> distribution(
            OpenEntry entry,
            Publication said,
            String ending,
            String media,
            String format,
            String content) {
        var file = address.root() + address.data(entry.code(), ending);
        var checksum = new LinkedHashMap<String, Object>();
        checksum.put("@type", "spdx:Checksum");
        checksum.put("spdx:algorithm", id("spdx:checksumAlgorithm_sha256"));
        checksum.put("spdx:checksumValue", typed("xsd:hexBinary", Sha256.hex(content)));
        var given = new LinkedHashMap<String, Object>();
        given.put("@id", address.iri(entry.code()) + "#" + ending);
        given.put("@type", "dcat:Distribution");
        given.put("dct:title", chinese(entry.title() + "（" + format + "）"));
        given.put("dcat:accessURL", id(address.iri(entry.code())));
        given.put("dcat:downloadURL", id(file));
        given.put("dcat:mediaType", id(MEDIA + media));
        given.put("dct:format", id(AUTHORITY + "file-type/" + format));
        given.put("dct:license", id(said.licence()));
        int bytes = content.getBytes(UTF_8).length;
        given.put("dcat:byteSize", typed("xsd:nonNegativeInteger", Integer.toString(bytes)));
        given.put("spdx:checksum", checksum);
        return given;
    }

    private Map<String, Object> publisher() {
        var agent = new LinkedHashMap<String, Object>();
        agent.put("@id", address.root() + "/open#publisher");
        agent.put("@type", "foaf:Agent");
        agent.put("foaf:name", chinese(publisher));
        return agent;
    }

    private static Map<String, Object> contact(String unit) {
        var contact = new LinkedHashMap<String, Object>();
        contact.put("@type", "vcard:Organization");
        contact.put("vcard:fn", unit);
        return contact;
    }

    private static Map<String, Object> id(String iri) {
        return Map.of("@id", iri);
    }

    private static Map<String, Object> chinese(String text) {
        return typed("zh", text, "@language");
    }

    private static Map<String, Object> day(LocalDate day) {
        return typed("xsd:date", day.toString());
    }

    private static Map<String, Object> typed(String type, String value) {
        return typed(type, value, "@type");
    }

    private static Map<String, Object> typed(String type, String value, String by) {
        var literal = new LinkedHashMap<String, Object>();
        literal.put("@value", value);
        literal.put(by, type);
        return literal;
    }
}
