package dev.kodama.campaigns.planning;

import dev.kodama.campaigns.Brand;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.Page;
import dev.kodama.campaigns.Product;
import dev.kodama.campaigns.Refusal;
import dev.kodama.campaigns.Refusal.Fault;
import dev.kodama.campaigns.Refusal.Thing;
import dev.kodama.campaigns.ledger.Instructions;
import dev.kodama.campaigns.ledger.Moment;
import dev.kodama.campaigns.ledger.TimeOrderedId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class HouseBrandBook implements BrandBook {
    private final Brands brands;
    private final Products products;
    private final Campaigns campaigns;
    private final PlanFacts facts;
    private final Instructions instructions;

    HouseBrandBook(Brands brands, Products products, Campaigns campaigns, PlanFacts facts, Instructions instructions) {
        this.brands = brands;
        this.products = products;
        this.campaigns = campaigns;
        this.facts = facts;
        this.instructions = instructions;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Brand> brands(BrandScope scope, @Nullable String search, @Nullable String after, int first) {
        return brands.page(scope, search, after, first);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Brand> brandsByIds(BrandScope scope, Set<UUID> brandIds) {
        return brands.byIds(scope, brandIds);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Product>> productsOf(BrandScope scope, Set<UUID> brandIds) {
        var found = products.ofBrands(scope, brandIds);
        var answer = new LinkedHashMap<UUID, List<Product>>();
        brandIds.forEach(id -> answer.put(id, found.getOrDefault(id, List.of())));
        return answer;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Product> productsByIds(BrandScope scope, Set<UUID> productIds) {
        return products.byIds(scope, productIds);
    }

    @Override
    public Outcome<Brand> register(Instruction instruction, String name) {
        var everything = BrandScope.everything();
        var brand = new Brand(TimeOrderedId.next(), 1, name.strip(), Moment.now());
        return instructions.carryOut(instruction, "register a brand", brand.id(), id -> brand(everything, id), () -> {
            var faults = faults(brand.name(), null);
            if (!faults.isEmpty()) {
                return Outcome.refused(new Refusal.Invalid(faults));
            }
            if (!brands.add(brand, instruction.by())) {
                return Outcome.refused(new Refusal.NameTaken(brand.name()));
            }
            facts.tell(brand, brand.createdAt());
            return Outcome.done(brand);
        });
    }

    @Override
    public Outcome<Brand> rename(BrandScope scope, Instruction instruction, UUID brandId, String name) {
        return unlessNameTaken(
                name,
                () -> instructions.carryOut(
                        instruction, "rename brand " + brandId, brandId, id -> brand(scope, id), () -> {
                            var faults = faults(name.strip(), null);
                            if (!faults.isEmpty()) {
                                return Outcome.refused(new Refusal.Invalid(faults));
                            }
                            return changed(
                                    instruction, brands.lock(scope, brandId), Thing.BRAND, Brand::version, brand -> {
                                        var renamed = new Brand(
                                                brand.id(), brand.version() + 1, name.strip(), brand.createdAt());
                                        brands.update(renamed);
                                        facts.tell(renamed, Moment.now());
                                        return Outcome.done(renamed);
                                    });
                        }));
    }

    @Override
    public Outcome<Product> addProduct(
            BrandScope scope, Instruction instruction, UUID brandId, String name, @Nullable String url) {
        var product = new Product(TimeOrderedId.next(), 1, brandId, name.strip(), Texts.blankToNull(url));
        return instructions.carryOut(
                instruction, "add a product to " + brandId, product.id(), id -> product(scope, id), () -> {
                    var faults = faults(product.name(), product.url());
                    if (!faults.isEmpty()) {
                        return Outcome.refused(new Refusal.Invalid(faults));
                    }
                    if (brands.byIds(scope, Set.of(brandId)).isEmpty()) {
                        return Outcome.refused(new Refusal.NotFound(Thing.BRAND));
                    }
                    return products.add(product, instruction.by(), Moment.now())
                            ? Outcome.done(product)
                            : Outcome.refused(new Refusal.NameTaken(product.name()));
                });
    }

    @Override
    public Outcome<Product> changeProduct(
            BrandScope scope, Instruction instruction, UUID productId, String name, @Nullable String url) {
        return unlessNameTaken(
                name,
                () -> instructions.carryOut(
                        instruction, "change product " + productId, productId, id -> product(scope, id), () -> {
                            var faults = faults(name.strip(), Texts.blankToNull(url));
                            if (!faults.isEmpty()) {
                                return Outcome.refused(new Refusal.Invalid(faults));
                            }
                            return changed(
                                    instruction,
                                    products.lock(scope, productId),
                                    Thing.PRODUCT,
                                    Product::version,
                                    product -> Outcome.done(change(product, name.strip(), Texts.blankToNull(url))));
                        }));
    }

    private Product change(Product product, String name, @Nullable String url) {
        var changed = new Product(product.id(), product.version() + 1, product.brandId(), name, url);
        products.update(changed);
        if (!changed.name().equals(product.name())) {
            var now = Moment.now();
            facts.tell(campaigns.ofProductRaisingVersions(product.id(), now), now);
        }
        return changed;
    }

    private static <T> Outcome<T> changed(
            Instruction instruction,
            Optional<T> found,
            Thing thing,
            Function<T, Long> version,
            Function<T, Outcome<T>> change) {
        if (found.isEmpty()) {
            return Outcome.refused(new Refusal.NotFound(thing));
        }
        var current = version.apply(found.get());
        var expected = instruction.expectedVersion();
        return expected != null && !expected.equals(current)
                ? Outcome.refused(new Refusal.Outdated(current))
                : change.apply(found.get());
    }

    /// Two renames to one name can both pass every check; the unique index then stops the second.
    private static <T> Outcome<T> unlessNameTaken(String name, Supplier<Outcome<T>> change) {
        try {
            return change.get();
        } catch (DuplicateKeyException _) {
            return Outcome.refused(new Refusal.NameTaken(name.strip()));
        }
    }

    private static List<Fault> faults(String name, @Nullable String url) {
        var faults = new ArrayList<Fault>();
        Texts.required("name", name, Texts.MAX_NAME, faults);
        Texts.webAddress("url", url, faults);
        return faults;
    }

    private Outcome<Brand> brand(BrandScope scope, UUID id) {
        var brand = brands.byIds(scope, Set.of(id)).get(id);
        return brand == null ? Outcome.refused(new Refusal.NotFound(Thing.BRAND)) : Outcome.done(brand);
    }

    private Outcome<Product> product(BrandScope scope, UUID id) {
        var product = products.byIds(scope, Set.of(id)).get(id);
        return product == null ? Outcome.refused(new Refusal.NotFound(Thing.PRODUCT)) : Outcome.done(product);
    }
}
