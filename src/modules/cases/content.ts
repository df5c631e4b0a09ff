import { z } from 'zod'
import { codes } from '../../platform/http/strings.ts'
import { penaltyKinds } from './codes.ts'

/** Kinds of penalty, each once. */
export const kindsOfPenalty = z.array(codes(penaltyKinds, '处罚种类')).max(14).refine((kinds) => new Set(kinds).size === kinds.length)
