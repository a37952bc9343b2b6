import { column, defineTable } from "./table.ts"

/** Deadlines of every plugin, in one table. The key is `<deadline id>/<stream key>`. */
export const deadlineTable = defineTable("deadline", {
  deadline: column.indexed(column.text()),
  stream: column.text(),
  stream_key: column.indexed(column.text()),
  due: column.indexed(column.date()),
  label: column.text(),
})
