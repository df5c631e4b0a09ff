import type { JsonWebKey } from 'node:crypto'
import type { Api } from '../../platform/http/api.ts'
import type { Vault } from '../../platform/vault.ts'
import { registerAnnualVerificationRoutes } from './annual-verifications/routes.ts'
import { registerApplicationRoutes } from './applications/routes.ts'
import { registerCampaignRoutes } from './campaigns/routes.ts'
import { registerCertificateRoutes } from './certificates/routes.ts'
import { registerWarningRoutes } from './certificates/warning-routes.ts'
import { registerEligibilityRoutes } from './eligibility/routes.ts'
import { registerExamRoutes } from './exams/routes.ts'
import { registerPersonnelFigureRoutes } from './figures/routes.ts'
import { registerOfficerRoutes } from './officers/routes.ts'
import { registerOfficerImportRoutes } from './roster/routes.ts'
import { registerTrainingRoutes } from './training/routes.ts'
import { registerVerificationRoutes } from './verification/routes.ts'
import { createCardTokens } from './verification/token.ts'

export interface PersonnelDeps {
  vault: Vault
  /** The keys that sign the QR codes of cards, and the address their verifiers know us by. */
  cards: { keys: readonly JsonWebKey[], issuer: string }
}

export function registerPersonnelRoutes(api: Api, deps: PersonnelDeps): void {
  registerOfficerRoutes(api, deps)
  registerCertificateRoutes(api)
  registerOfficerImportRoutes(api, deps.vault)
  registerWarningRoutes(api)
  registerEligibilityRoutes(api)
  registerCampaignRoutes(api)
  registerVerificationRoutes(api, createCardTokens(deps.cards))
  registerTrainingRoutes(api)
  registerExamRoutes(api)
  registerApplicationRoutes(api)
  registerAnnualVerificationRoutes(api)
  registerPersonnelFigureRoutes(api)
}
