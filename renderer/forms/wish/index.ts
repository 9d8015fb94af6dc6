/** Forms that ask for goals: the same that a sentence makes. */
export { GoalForm } from './goal-form.tsx'
