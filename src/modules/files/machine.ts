import { defineMachine } from '../../kernel/state-machine.ts'

/** 上传状态：逐段接收，收齐后核对散列与格式；不符的不予保存 */
export const uploadMachine = defineMachine({
  name: 'upload',
  initial: 'RECEIVING',
  states: {
    RECEIVING: { zh: '接收中', en: 'receiving' },
    COMPLETED: { zh: '已收齐', en: 'completed' },
    REFUSED: { zh: '未予保存', en: 'refused' },
  },
  acts: {
    receive: { label: { zh: '接收', en: 'receive a part' }, from: ['RECEIVING'], to: 'RECEIVING' },
    complete: { label: { zh: '收齐', en: 'complete' }, from: ['RECEIVING'], to: 'COMPLETED' },
    refuse: { label: { zh: '不予保存', en: 'refuse' }, from: ['RECEIVING'], to: 'REFUSED' },
  },
})
export type UploadStatus = keyof typeof uploadMachine.states
