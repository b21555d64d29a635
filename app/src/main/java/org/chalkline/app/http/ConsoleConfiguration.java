package org.chalkline.app.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the console, which is built into {@code console/dist} and packed with the program. Its
 * addresses are its own affair: what names no file of it is answered with its page, which knows
 * what to show there.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration implements WebMvcConfigurer {
    private static final String FILES = "classpath:/static/console/";
    private static final String PAGE = "/console/index.html";

    /** A file there is named by its content, and so never changes. */
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** Kept, and asked for again each time, which costs nothing unless it has changed. */
    private static final CacheControl LOOKED_AFTER = CacheControl.noCache();

    /** The digests of what is packed with the program, each reckoned once. */
    private final Map<String, String> tags = new ConcurrentHashMap<>();

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:" + PAGE);
        registry.addViewController("/console").setViewName("forward:" + PAGE);
        registry.addViewController("/console/").setViewName("forward:" + PAGE);
        registry.addViewController("/graphiql").setViewName("forward:/console/graphiql.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/console/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(FOR_EVER)
                .setUseLastModified(false);
        registry.addResourceHandler("/console/schema/**")
                .addResourceLocations(FILES + "schema/")
                .setCacheControl(LOOKED_AFTER)
                .setUseLastModified(false)
                .setEtagGenerator(this::tag);
        registry.addResourceHandler("/console/**")
                .addResourceLocations(FILES)
                .setCacheControl(LOOKED_AFTER)
                .setUseLastModified(false)
                .setEtagGenerator(this::tag)
                .resourceChain(true)
                .addResolver(new OrThePage());
    }

    /** Weak, for the same file goes out compressed as well. */
    private String tag(Resource file) {
        try {
            return tags.computeIfAbsent(file.getURL().toString(), url -> digest(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Resource file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(file.getContentAsByteArray());
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The console's page stands for whatever place within it is asked for. */
    private static final class OrThePage extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location)
                throws IOException {
            var file = super.getResource(path, location);
            return file == null ? super.getResource("index.html", location) : file;
        }
    }
}
