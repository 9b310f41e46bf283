/** Why a workbook cannot be read. */
export class SheetFault extends Error {
  constructor(readonly reason: 'damaged' | 'rows' | 'unpacked') {
    super(reason);
  }
}
