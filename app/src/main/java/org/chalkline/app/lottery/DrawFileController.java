package org.chalkline.app.lottery;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.chalkline.app.http.Errors;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.kernel.lottery.LotteryId;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.query.graphql.MadeUp;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives anybody all it takes to redo a draw: {@code GET /lotteries/CODE.json}, and the page that
 * redoes it in a browser, {@code GET /lotteries/CODE.html}. Neither names anybody: registrations
 * stand there by their codes.
 */
@RestController
@ConditionalOnProperty(name = "chalkline.ledger.enabled", havingValue = "true")
class DrawFileController {
    private final DrawFiles files;

    DrawFileController(StoredFacts facts, FactCatalogue catalogue, LogFolder log, MadeUp madeUp) {
        files = new DrawFiles(facts, catalogue, log, madeUp::isMadeUp);
    }

    @GetMapping("/lotteries/{code}.json")
    void file(@PathVariable("code") String code, HttpServletResponse response) throws IOException {
        var found = found(code, response);
        if (found.isEmpty()) return;
        send(response, MediaType.APPLICATION_JSON_VALUE, FactJson.writeBytes(found.get()));
    }

    @GetMapping("/lotteries/{code}.html")
    void page(@PathVariable("code") String code, HttpServletResponse response) throws IOException {
        var found = found(code, response);
        if (found.isEmpty()) return;
        // All that it runs is in it: nothing is loaded, and nothing sent.
        response.setHeader(
                "Content-Security-Policy",
                "sandbox allow-scripts; default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'");
        send(response, "text/html;charset=utf-8", DrawPage.of(found.get()));
    }

    private Optional<DrawFile> found(String code, HttpServletResponse response) throws IOException {
        Optional<DrawFile> found;
        try {
            found = files.of(new LotteryId(code));
        } catch (IllegalArgumentException e) {
            found = Optional.empty();
        }
        if (found.isEmpty()) {
            Errors.write(
                    response,
                    HttpServletResponse.SC_NOT_FOUND,
                    "NOT_DRAWN",
                    "No lottery of this code was drawn and signed.");
        }
        return found;
    }

    private static void send(HttpServletResponse response, String type, byte[] content)
            throws IOException {
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
