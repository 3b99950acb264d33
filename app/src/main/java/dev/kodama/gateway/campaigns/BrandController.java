package dev.kodama.gateway.campaigns;

import dev.kodama.campaigns.Brand;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Product;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.ids.NodeSource;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.paging.Connection;
import dev.kodama.gateway.paging.Paging;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.security.AccountBook;
import dev.kodama.security.VisibleBrands;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class BrandController implements NodeSource {
    private final BrandBook brandBook;
    private final AccountBook accounts;
    private final Caller caller;

    BrandController(BrandBook brandBook, AccountBook accounts, Caller caller) {
        this.brandBook = brandBook;
        this.accounts = accounts;
        this.caller = caller;
    }

    @QueryMapping
    @Needs(Permission.READ)
    Connection<Brand> brands(@Argument @Nullable String search, Paging paging) {
        return paging.connect((after, first) -> {
            var page = brandBook.brands(caller.scope(), search, after, first);
            return new Paging.Slice<>(page.items(), page.endCursor(), page.hasNext());
        });
    }

    @BatchMapping
    Map<Brand, List<Product>> products(List<Brand> brands) {
        var ids = brands.stream().map(Brand::id).collect(Collectors.toSet());
        var found = brandBook.productsOf(caller.scope(), ids);
        var answer = new HashMap<Brand, List<Product>>();
        brands.forEach(brand -> answer.put(brand, found.getOrDefault(brand.id(), List.of())));
        return answer;
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload registerBrand(@Argument RegisterBrandInput input) {
        return Answers.of(brandBook.register(caller.asks(input, null), input.name()), done -> {
            var brand = done.value();
            // Who founds a brand works for it; who sees all brands sees it anyway.
            if (caller.user().brands() instanceof VisibleBrands.Only) {
                accounts.addBrand(caller.user().accountId(), brand.id());
            }
            return new BrandSaved(brand.id());
        });
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload renameBrand(@Argument RenameBrandInput input) {
        return Answers.of(
                brandBook.rename(
                        caller.scope(),
                        caller.asks(input, input.expectedVersion()),
                        input.brand().of("Brand"),
                        input.name()),
                done -> new BrandSaved(done.value().id()));
    }

    /// Read by its id alone: who has just founded it may be known with their earlier brands until the next request.
    @SchemaMapping
    Brand brand(BrandSaved saved) {
        return brandBook
                .brandsByIds(BrandScope.of(Set.of(saved.brandId())), Set.of(saved.brandId()))
                .values()
                .iterator()
                .next();
    }

    @Override
    public String type() {
        return "Brand";
    }

    @Override
    public Set<Class<?>> classes() {
        return Set.of(Brand.class);
    }

    @Override
    public Map<UUID, ?> byIds(Set<UUID> ids) {
        return brandBook.brandsByIds(caller.scope(), ids);
    }

    record RegisterBrandInput(String idempotencyKey, String name) implements MutationInput {}

    record RenameBrandInput(
            String idempotencyKey, GlobalId brand, @Nullable Long expectedVersion, String name)
            implements MutationInput {}
}
