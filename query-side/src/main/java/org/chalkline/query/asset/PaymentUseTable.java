package org.chalkline.query.asset;

import org.chalkline.kernel.asset.PaymentUse;
import org.chalkline.kernel.asset.PaymentUseEvent;
import org.chalkline.kernel.asset.PaymentUseEvent.PaymentDrawnOn;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What payments out of budget lines paid for in assets. */
@Configuration(proxyBeanMethods = false)
class PaymentUseTable {

    static final Table<PaymentUseRecord> TABLE =
            Table.<PaymentUseRecord>named("assetPayment", "assetPayments", "AssetPayment")
                    .code(
                            "The code of the budget line, a slash, and the payment's number.",
                            PaymentUseRecord::code)
                    .text("line", "The budget line.", payment -> payment.line().value())
                    .door(TableDoors.SCHOOLS)
                    .ofSubject("line", "budget/")
                    .keyedBy(PaymentUseTable::use);

    private static PaymentUse use(String code) {
        int slash = code.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(
                    "a payment is a budget line's code, '/' and the payment's number");
        }
        return new PaymentUse(
                new BudgetLineId(code.substring(0, slash)),
                new PaymentId(code.substring(slash + 1)));
    }

    @Bean
    PaymentUseView paymentUseView() {
        return new PaymentUseView();
    }

    @Bean
    Projection<PaymentUseRecord> paymentUseProjection(
            ProjectionSource projections, PaymentUseView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<PaymentUseRecord> paymentUseQueries(Projection<PaymentUseRecord> payments) {
        return TableQueries.of(TABLE, payments, PaymentUseEvent.class, PaymentUseTable::summary);
    }

    private static String summary(PaymentUseEvent fact) {
        return switch (fact) {
            case PaymentDrawnOn e ->
                    e.amount() + " of it paid for asset " + e.assetId().value() + ".";
        };
    }
}
