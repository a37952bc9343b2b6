export { mariaDbDatabases as databases } from "@traitdunion/test-servers"
