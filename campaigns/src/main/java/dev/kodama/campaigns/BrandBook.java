package dev.kodama.campaigns;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The brands that the house works for, and their products.
public interface BrandBook {
    /// By name, then id.
    ///
    /// @param search part of the name, or null for all
    /// @param first 1 … 200
    Page<Brand> brands(BrandScope scope, @Nullable String search, @Nullable String after, int first);

    Map<UUID, Brand> brandsByIds(BrandScope scope, Set<UUID> brandIds);

    /// By name; every brand asked for is a key, if only with an empty list.
    Map<UUID, List<Product>> productsOf(BrandScope scope, Set<UUID> brandIds);

    Map<UUID, Product> productsByIds(BrandScope scope, Set<UUID> productIds);

    /// Anyone who may write may register a brand; who may see it afterwards is up to `app`.
    Outcome<Brand> register(Instruction instruction, String name);

    Outcome<Brand> rename(BrandScope scope, Instruction instruction, UUID brandId, String name);

    Outcome<Product> addProduct(
            BrandScope scope, Instruction instruction, UUID brandId, String name, @Nullable String url);

    /// Campaigns carry the product's name, so they are told anew.
    Outcome<Product> changeProduct(
            BrandScope scope, Instruction instruction, UUID productId, String name, @Nullable String url);
}
