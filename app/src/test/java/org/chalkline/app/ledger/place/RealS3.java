package org.chalkline.app.ledger.place;

import java.net.URI;
import java.util.Map;
import org.chalkline.axon.link.S3Link;

/**
 * The store that speaks S3 and that the environment names, if it names one: {@code S3_ENDPOINT},
 * {@code S3_BUCKET}, {@code S3_ACCESS_KEY} and {@code S3_SECRET_KEY}.
 */
final class RealS3 {
    private RealS3() {}

    static S3Link.Access accessOr(ImitatedS3 imitation, String prefix) {
        Map<String, String> said = System.getenv();
        var endpoint = said.get("S3_ENDPOINT");
        if (endpoint == null) return imitation.access(prefix);
        return new S3Link.Access(
                URI.create(endpoint),
                said.getOrDefault("S3_BUCKET", "chalkline"),
                said.getOrDefault("S3_REGION", "us-east-1"),
                prefix,
                said.getOrDefault("S3_ACCESS_KEY", ""),
                said.getOrDefault("S3_SECRET_KEY", ""),
                null);
    }
}
