export { type ScreeningQuestion, type ScreeningQuestionKey, screeningQuestions } from "./questions.ts"
export { type RightToClaim, type Screening, type ScreeningAnswers, screen } from "./screen.ts"
export {
  RightsScreening,
  recordScreening,
  type ScreeningState,
  screeningRow,
  screenings,
  screeningTable,
} from "./stream.ts"
