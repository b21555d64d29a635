package org.chalkline.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.chalkline.command.school.SchoolCommand.RegisterSchool;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.school.SchoolRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * An endpoint of Spring MVC that does the same look-ups in the same projection, or hands the same
 * commands in at the same gateway, and knows nothing else: no door, no mask, no limit, no language
 * of queries.
 */
final class PlainEndpoint implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final String url;

    PlainEndpoint(Projection<SchoolRecord> schools) {
        this(parts -> parts.registerBean(Schools.class, () -> new Schools(schools)));
    }

    /** One that hands in what it is sent. */
    static PlainEndpoint acting(CommandGateway gateway) {
        return new PlainEndpoint(
                parts -> parts.registerBean(Register.class, () -> new Register(gateway)));
    }

    private PlainEndpoint(ApplicationContextInitializer<GenericApplicationContext> parts) {
        context =
                new SpringApplicationBuilder(Web.class)
                        .web(WebApplicationType.SERVLET)
                        .initializers(parts)
                        .properties(
                                "server.port=0",
                                "server.address=127.0.0.1",
                                "spring.main.banner-mode=off",
                                "logging.level.root=warn")
                        .run("--spring.config.name=none");
        url = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    HttpRequest at(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).build();
    }

    HttpRequest post(String path, String json) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
    }

    @Override
    public void close() {
        context.close();
    }

    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    static class Web {}

    /** Answers what the documents of the rows ask for. */
    @RestController
    static final class Schools {
        private final Projection<SchoolRecord> schools;

        Schools(Projection<SchoolRecord> schools) {
            this.schools = schools;
        }

        private AsOf now() {
            return new AsOf(schools.committed(), LocalDate.now());
        }

        @GetMapping("/schools/{code}")
        Map<String, @Nullable Object> school(@PathVariable("code") String code) {
            return shown(schools.find(code, now()).orElseThrow().state());
        }

        @GetMapping("/schools")
        List<Map<String, @Nullable Object>> schools() {
            var query = new Query(List.of(), "name", false, null, DoorRows.PAGE);
            return schools.list(query, now()).stream().map(row -> shown(row.state())).toList();
        }

        private static Map<String, @Nullable Object> shown(SchoolRecord school) {
            var shown = new LinkedHashMap<String, @Nullable Object>();
            shown.put("code", school.id().value());
            shown.put("name", school.particulars().name());
            shown.put("kind", school.particulars().kind());
            shown.put("ownership", school.particulars().ownership());
            shown.put("address", school.particulars().site().address());
            shown.put("subdistrict", school.particulars().site().subdistrict());
            shown.put("status", school.status());
            shown.put("openedOn", school.life().openedOn());
            shown.put("closedOn", school.life().closedOn());
            shown.put("posts", school.posts());
            return shown;
        }
    }

    /** Registers the schools that are sent. */
    @RestController
    static final class Register {
        private final CommandGateway gateway;

        Register(CommandGateway gateway) {
            this.gateway = gateway;
        }

        @PostMapping("/schools")
        Map<String, Object> register(@RequestBody Sent sent) {
            var command =
                    new RegisterSchool(
                            new SchoolId(sent.school()),
                            sent.particulars(),
                            sent.openedOn(),
                            null,
                            sent.source());
            var context = BenchmarkActs.context(ThreadLocalRandom.current());
            var outcome = gateway.submit(command, context);
            if (outcome instanceof Outcome.Accepted accepted) {
                return Map.of("position", accepted.facts().getFirst().position());
            }
            throw new IllegalStateException("refused: " + outcome);
        }
    }

    /** A school as it is sent. */
    record Sent(String school, Particulars particulars, LocalDate openedOn, String source) {}
}
