export { BarrierReport } from './barrier-report.entity.js';
export { BarriersModule } from './barriers.module.js';
export {
  barrierAnsweredLetter,
  barrierReceivedLetter,
  barrierTaskLetter,
} from './barrier.letter.js';
