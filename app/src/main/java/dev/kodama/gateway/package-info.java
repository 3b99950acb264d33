/// The GraphQL gateway: one documented schema for everything that frontend teams may see or do.
///
/// **How to add a slice**, by the example of `creators`:
///
/// 1. *Schema first*: `graphql/<slice>.graphqls` with `extend type Query`, `Mutation`, `Subscription`. Every type,
///    field, argument and enum value has a description; a test fails without. Write `creators(first: Int = 50, after:
///    String): CreatorConnection!` and no more: `CreatorConnection` and `CreatorEdge` are added to the schema for
///    you. A type with an own identity implements `Node` and gets its global `id` from the `UUID id()` of its Java
///    record.
/// 2. *One controller per type* in `gateway/<slice>`, package-private, `@Controller`. A root field's method carries
///    [dev.kodama.gateway.permission.Needs]; without it the field is closed to everyone.
/// 3. *Lists*: take a [dev.kodama.gateway.paging.Paging] parameter and answer `paging.connect(…)`; it bounds `first`,
///    checks and opens `after`, and gives every edge its cursor.
/// 4. *Children*: `@BatchMapping` methods `Map<Parent, Child> child(List<Parent>)` with **one** statement for all
///    parents; where the child takes arguments, a `DataLoader` whose key is a record of parent id and arguments. Pin
/// it:
///    `assertThat(statements.of(…)).hasSize(1 + levels)` with `dev.kodama.Statements` in the tests.
/// 5. *Ids*: arguments are [dev.kodama.gateway.ids.GlobalId], opened by `id.of("Creator")`; to be found by `node(id)`
///    add a [dev.kodama.gateway.ids.NodeSource] bean.
/// 6. *Mutations*: `renameCreator(input: RenameCreatorInput!): RenameCreatorPayload!`. The input record implements
///    [dev.kodama.gateway.once.MutationInput] (`idempotencyKey: ID!`), the method returns a
///    [dev.kodama.gateway.errors.Payload]: a success record named like its GraphQL type, **in the controller's
///    package**, or a [dev.kodama.gateway.errors.Refusal] such as `NotFound`, `InvalidInput`, `Conflict`. The whole
///    method runs in one transaction with the key; a success is remembered as JSON, so it holds ids and plain values
///    only, never a secret, and its objects are fetched by `@SchemaMapping`/`@BatchMapping`. A refusal rolls back and
///    is not remembered.
/// 7. *Everything else that goes wrong* is thrown as [dev.kodama.gateway.errors.RequestRefused] and becomes a GraphQL
///    error with `extensions.code`; what nobody foresaw becomes `INTERNAL` with a reference to the log and nothing
///    more.
/// 8. *Progress*: a subscription returns [dev.kodama.gateway.live.LiveProgress] `.follow(…)`: one poll per job however
///    many look on, no thread per subscriber, and it ends when the job ends.
/// 9. *Cost*: an object costs 1, a list multiplies by `first` or by 10; say `@cost(weight:, size:)` where that is
/// wrong.
@NullMarked
package dev.kodama.gateway;

import org.jspecify.annotations.NullMarked;
