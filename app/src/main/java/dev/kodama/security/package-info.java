/// Who may do what.
///
/// People sign in with a form and hold a session; programs hold a personal access token (`kdm_…`) and act in the name
/// of the person who made it, within the token's scopes and never beyond the person.
///
/// | | ADMIN | MANAGER | OPS | VIEWER | token needs |
/// |---|---|---|---|---|---|
/// | read the register | yes | yes | yes | yes | READ |
/// | read brands, campaigns, scores, reports | all | own brands | all | own brands | READ |
/// | write register and campaigns | yes | own brands | no | no | WRITE |
/// | define the house's own fields of creators | yes | no | no | no | WRITE |
/// | except a creator from the rules of contact | yes | no | no | no | WRITE |
/// | addresses of creators | yes | yes | no | no | WRITE |
/// | tax profiles | all | of creators whom a brand of theirs pays | no | no | WRITE |
/// | hand out all data of a creator, erase it | yes | no | no | no | WRITE |
/// | log of access to personal data | yes | no | no | no | READ |
/// | export | all | own brands | all | no | EXPORT |
/// | bring files into the register | yes | yes | yes | no | WRITE |
/// | operate: event registry, jobs | yes | no | yes | no | WRITE |
/// | administer: accounts, roles, brands of a person | yes | no | no | no | never by token |
///
/// A person may hold several roles and then has what any of them gives. Every token may READ.
///
/// Everything is refused unless said otherwise; public are the health of the house (`/actuator/health`, without
/// details), the sign-in page, Vaadin's static resources and the creators' personal links (`/c/…`).
@NullMarked
package dev.kodama.security;

import org.jspecify.annotations.NullMarked;
