package dev.kodama.gateway.campaigns;

import dev.kodama.campaigns.Brand;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.Product;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.ids.NodeSource;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ProductController implements NodeSource {
    private final BrandBook brandBook;
    private final Caller caller;

    ProductController(BrandBook brandBook, Caller caller) {
        this.brandBook = brandBook;
        this.caller = caller;
    }

    @BatchMapping
    Map<Product, Brand> brand(List<Product> products) {
        var brands = brandBook.brandsByIds(
                caller.scope(), products.stream().map(Product::brandId).collect(Collectors.toSet()));
        var answer = new HashMap<Product, Brand>();
        products.forEach(product -> answer.put(product, Objects.requireNonNull(brands.get(product.brandId()))));
        return answer;
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload addProduct(@Argument AddProductInput input) {
        return Answers.of(
                brandBook.addProduct(
                        caller.scope(), caller.asks(input, null), input.brand().of("Brand"), input.name(), input.url()),
                done -> new ProductSaved(done.value().id()));
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload changeProduct(@Argument ChangeProductInput input) {
        return Answers.of(
                brandBook.changeProduct(
                        caller.scope(),
                        caller.asks(input, input.expectedVersion()),
                        input.product().of("Product"),
                        input.name(),
                        input.url()),
                done -> new ProductSaved(done.value().id()));
    }

    @SchemaMapping
    Product product(ProductSaved saved) {
        return Objects.requireNonNull(brandBook
                .productsByIds(caller.scope(), Set.of(saved.productId()))
                .get(saved.productId()));
    }

    @Override
    public String type() {
        return "Product";
    }

    @Override
    public Set<Class<?>> classes() {
        return Set.of(Product.class);
    }

    @Override
    public Map<UUID, ?> byIds(Set<UUID> ids) {
        return brandBook.productsByIds(caller.scope(), ids);
    }

    record AddProductInput(
            String idempotencyKey,
            GlobalId brand,
            String name,
            @Nullable String url) implements MutationInput {}

    record ChangeProductInput(
            String idempotencyKey,
            GlobalId product,
            @Nullable Long expectedVersion,
            String name,
            @Nullable String url) implements MutationInput {}
}
